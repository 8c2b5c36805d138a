using System.Collections.Immutable;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Seminars;

namespace Touchstone.Web.Demo;

/// <summary>
/// The seminar before the sample's conversation: six leaders frame the problems, rate them in two rounds and sort them, and two challenges
/// come of it.
/// </summary>
internal sealed class DemoSeminar(DemoRun run, string organiser)
{
    private static readonly (string Who, string Group)[] Leaders =
    [
        ("employer", "employers"),
        ("provider", "educators"),
        ("patient", "patients-and-public"),
        ("college", "royal-colleges"),
        ("carer", "carers-and-families"),
        ("region", "regional-faculties"),
    ];

    /// <summary>Who frames it, its words, and what the six give it in each round, in their order; 0 abstains.</summary>
    private static readonly (int Author, ProblemText Text, int[] First, int[] Second, string Pile)[] Framed =
    [
        (
            0,
            new(
                "Nobody to stand in",
                "When somebody goes to learn, the clinic runs short. There is neither money nor anybody to stand in.",
                "Small practices and community teams, and everybody who waits for them"
            ),
            [9, 7, 6, 8, 7, 9],
            [9, 8, 7, 8, 8, 9],
            "time"
        ),
        (
            1,
            new(
                "No time to supervise",
                "Supervision is promised in the plan and done in the evening. Those who supervise give it up.",
                "Trainees and their supervisors"
            ),
            [7, 9, 5, 9, 6, 8],
            [8, 9, 7, 9, 7, 8],
            "time"
        ),
        (
            3,
            new(
                "The same evidence, asked for three times",
                "Practitioners gather the same evidence for the employer, the university and the college.",
                "Practitioners in training"
            ),
            [5, 6, 0, 7, 3, 5],
            [6, 7, 0, 7, 5, 6],
            "time"
        ),
        (
            2,
            new(
                "A title that tells patients nothing",
                "Patients cannot tell what somebody with the title may do, nor look it up anywhere.",
                "Patients and those who care for them"
            ),
            [6, 7, 9, 7, 9, 7],
            [7, 7, 9, 8, 9, 8],
            "trust"
        ),
        (
            4,
            new(
                "Nobody asks the family",
                "Whether somebody works at the level is judged without those who see them work every day.",
                "Carers and families"
            ),
            [2, 4, 9, 3, 9, 2],
            [2, 4, 9, 3, 9, 3],
            "trust"
        ),
    ];

    /// <summary>The challenges that come of it, time first.</summary>
    public async Task<(Guid Time, Guid Trust)> HoldAsync(Guid conversation)
    {
        var seminar = await run.Do(
            organiser,
            new OpenSeminar(
                conversation,
                new SeminarText(
                    "To find out together which problems the conversation should begin with, before thousands are asked.",
                    SeminarRule.RandUcla,
                    null,
                    run.Clock.Today
                )
            )
        );
        foreach (var (who, group) in Leaders)
        {
            await run.Do(organiser, new InviteLeader(seminar, DemoCast.People.Single(p => p.Key == who).Email, group));
        }
        var problems = new List<Guid>();
        foreach (var framed in Framed)
        {
            problems.Add(await run.Do(Leaders[framed.Author].Who, new FrameProblem(seminar, framed.Text)));
        }
        await RoundAsync(seminar, problems, [.. Framed.Select(f => f.First)], RoundDecision.Again);
        await RoundAsync(seminar, problems, [.. Framed.Select(f => f.Second)], RoundDecision.Enough);
        await run.Do(organiser, new ProposeClusters(seminar, 0));
        var time = await MakeAsync(
            seminar,
            problems[0],
            "Time to learn and to teach",
            "They lack the same thing: time that nobody has to ask for.",
            new ChallengeText("Time to learn", "What would give people the time to learn and to teach?"),
            preModerated: false
        );
        var trust = await MakeAsync(
            seminar,
            problems[3],
            "Trust in the level",
            "Both ask who can tell what somebody at this level can do.",
            new ChallengeText("Trust in the level", "What would make patients and colleagues trust the level?"),
            preModerated: true
        );
        return (time, trust);
    }

    private async Task RoundAsync(Guid seminar, List<Guid> problems, int[][] scores, RoundDecision decision)
    {
        await run.Do(
            organiser,
            new OpenSeminarRound(
                seminar,
                "How important is it that the conversation takes this problem up?",
                run.Clock.Today.AddDays(1)
            )
        );
        foreach (var (who, leader) in Leaders.Select((l, i) => (l.Who, i)))
        {
            await run.Do(
                who,
                new RateProblems(
                    seminar,
                    [.. problems.Select((problem, i) => new GivenRating(problem, scores[i][leader], Why(i, leader)))]
                )
            );
            await run.Do(
                who,
                new SortProblems(
                    seminar,
                    problems.Select((p, i) => (p, i)).ToImmutableDictionary(p => p.p, p => Pile(p.i, leader))
                )
            );
        }
        run.Clock.Pass(1);
        await run.Do(
            organiser,
            new CloseSeminarRound(
                seminar,
                decision,
                decision == RoundDecision.Again
                    ? "All six have answered. On two problems their reasons lie far apart, and they should see each other's."
                    : "The ratings have hardly moved. On the families' problem the leaders disagree, and the conversation may ask."
            )
        );
    }

    private async Task<Guid> MakeAsync(
        Guid seminar,
        Guid problem,
        string name,
        string reason,
        ChallengeText text,
        bool preModerated
    )
    {
        var page = await run.Do(organiser, new GetSeminar(seminar));
        var cluster = page.Problems.Single(p => p.Id == problem).ClusterId!.Value;
        var seen = page.Seminar.Revision;
        await run.Do(organiser, new ReviseCluster(seminar, cluster, seen, name, [], null, null, true, reason));
        return await run.Do(organiser, new MakeChallenge(seminar, cluster, seen + 1, text, preModerated));
    }

    /// <summary>One leader sees the question of evidence as one of its own.</summary>
    private static string Pile(int problem, int leader) =>
        leader == 3 && problem == 2 ? "evidence" : Framed[problem].Pile;

    private static string Why(int problem, int leader) =>
        (problem, leader) switch
        {
            (0, 5) => "Four of our networks have stopped releasing people for this reason alone.",
            (4, 2) => "We see every day what an assessor sees twice a year.",
            (4, 0) => "Important, but not what this conversation can settle.",
            _ => "",
        };
}
