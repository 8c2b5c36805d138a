using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Platform;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations.Seminars;

/// <summary>A seminar before a planned conversation, with leaders who speak for different groups.</summary>
internal sealed class Seated
{
    private static readonly string[] Groups =
    [
        "employers",
        "educators",
        "patients-and-public",
        "royal-colleges",
        "regulators",
        "employers",
    ];

    private Seated(TestProcess process, Actor organiser, Guid conversation, Guid id, ImmutableArray<Actor> leaders) =>
        (Process, Organiser, Conversation, Id, Leaders) = (process, organiser, conversation, id, leaders);

    public TestProcess Process { get; }
    public Actor Organiser { get; }
    public Guid Conversation { get; }
    public Guid Id { get; }
    public ImmutableArray<Actor> Leaders { get; }

    public static SeminarText Text(TestProcess process) =>
        new("To find out with what to begin", SeminarRule.RandUcla, null, process.Today.AddDays(7));

    public static async Task<Guid> Planned(TestProcess process, Actor organiser) =>
        await process.Do(
            organiser,
            new PlanConversation(
                new ConversationText("The next ten years", "To hear everybody", "Be kind"),
                new LocalMoment(process.Today.AddDays(30), "8:00"),
                new LocalMoment(process.Today.AddDays(60), "17:00"),
                30
            )
        );

    public static async Task<Seated> On(TestProcess process, int leaders = 5)
    {
        var organiser = await process.Person("Organiser", Role.EngagementFacilitator);
        var conversation = await Planned(process, organiser);
        var id = await process.Do(organiser, new OpenSeminar(conversation, Text(process)));
        var seated = ImmutableArray.CreateBuilder<Actor>();
        for (var i = 0; i < leaders; i++)
        {
            var leader = await process.Person($"Leader {i}");
            await process.Do(organiser, new InviteLeader(id, await AddressOf(process, leader), Groups[i]));
            seated.Add(leader);
        }
        return new Seated(process, organiser, conversation, id, seated.ToImmutable());
    }

    public static async Task<string> AddressOf(TestProcess process, Actor person)
    {
        await using var db = process.Open();
        return (await db.Set<Account>().FindAsync(person.Id))!.Email!;
    }

    public Task<Guid> Frame(int leader, string title) =>
        Process.Do(Leaders[leader], new FrameProblem(Id, new ProblemText(title, $"{title} is not there", "Learners")));

    public Task<Guid> OpenRound() =>
        Process.Do(Organiser, new OpenSeminarRound(Id, "How important is it?", Process.Today.AddDays(7)));

    /// <summary>Each leader gives these problems their scores; 0 abstains.</summary>
    public async Task Rate(params (Guid Problem, int[] Scores)[] given)
    {
        for (var i = 0; i < Leaders.Length; i++)
        {
            var ratings = given.Select(g => new GivenRating(g.Problem, g.Scores[i], i == 0 ? "It holds us back" : ""));
            await Process.Do(Leaders[i], new RateProblems(Id, [.. ratings]));
        }
    }

    /// <summary>Each leader puts the problems into groups of these names.</summary>
    public async Task Sort(Guid[] problems, params string[][] piles)
    {
        for (var i = 0; i < piles.Length; i++)
        {
            await Process.Do(
                Leaders[i],
                new SortProblems(Id, problems.Zip(piles[i]).ToImmutableDictionary(p => p.First, p => p.Second))
            );
        }
    }

    public Task Close(RoundDecision decision) =>
        Process.Do(Organiser, new CloseSeminarRound(Id, decision, "Most have answered"));

    public Task<SeminarPage> Page(Actor? actor = null) => Process.Do(actor ?? Organiser, new GetSeminar(Id));

    /// <summary>Two problems on time that most put together and one on trust, rated and sorted in one round that was enough.</summary>
    public async Task<(Guid Job, Guid Backfill, Guid Trust)> Heard()
    {
        var (job, backfill, trust) = (
            await Frame(0, "Time in job plans"),
            await Frame(1, "Backfill"),
            await Frame(2, "Trust in the title")
        );
        await OpenRound();
        await Rate((job, [9, 9, 8, 8, 9]), (backfill, [8, 7, 7, 8, 7]), (trust, [1, 1, 9, 9, 5]));
        await Sort(
            [job, backfill, trust],
            ["Time", "time", "Trust"],
            ["a", "a", ""],
            ["a", "a", "b"],
            ["a", "a", "a"],
            ["a", "b", "c"]
        );
        await Close(RoundDecision.Enough);
        return (job, backfill, trust);
    }
}
