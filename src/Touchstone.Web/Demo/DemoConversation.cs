using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Wording;
using Touchstone.Opinion;

namespace Touchstone.Web.Demo;

/// <summary>
/// An open conversation in which a few hundred invented people take part: they answer at the gateway, share, comment and vote, as
/// people would. Most agree on much; on some they are of two minds.
/// </summary>
internal sealed class DemoConversation(DemoRun run, Voting voting)
{
    private const int People = 240;
    private const int VotesEach = 18;
    private const string Organiser = "manager";

    private static readonly string[] Professions =
    [
        "nurse",
        "nurse",
        "nurse",
        "paramedic",
        "physiotherapist",
        "physiotherapist",
        "occupational-therapist",
        "dietitian",
        "midwife",
        "pharmacist",
    ];
    private static readonly string[] Levels = ["advanced", "advanced", "enhanced", "consultant", "learner", "manager"];
    private static readonly string[] Sectors = ["nhs-acute", "nhs-community", "primary-care", "nhs-mental-health"];

    /// <summary>The first of each pair: most agree. The second: people are of two minds.</summary>
    private static readonly (string Agreed, string Disputed)[] Time =
    [
        (
            "Time to learn should be written into every job plan at advanced level",
            "Supporting learners should count as clinical time"
        ),
        (
            "Supervisors need protected time as much as those they supervise",
            "A trainee should not be counted in the numbers on a shift"
        ),
        (
            "Evidence gathered once should count for every assessment that asks for it",
            "A portfolio is a better proof of ability than an examination"
        ),
        (
            "Employers should say what happens after training before it begins",
            "Training should be bound to one employer"
        ),
        (
            "Rural services need another way to release people than large hospitals",
            "Learning together online is as good as learning in a room"
        ),
    ];

    private static readonly (string Agreed, string Disputed)[] Trust =
    [
        (
            "The public should be able to look up what an advanced practitioner is qualified to do",
            "The title should be protected by law"
        ),
        (
            "Teams work better when everybody knows who decides what",
            "Advanced practitioners should be listed in a national register of their own"
        ),
        (
            "A credential should say what somebody can do and not where they learnt it",
            "Experience of ten years should be enough to be recognised"
        ),
        ("Patients should help to decide what is assessed", "One standard should hold for all professions"),
        ("Credentials should be looked at again every few years", "Practitioners should pay for their own credential"),
    ];

    private static readonly string[] Ideas =
    [
        "A common induction for everybody who starts at advanced level",
        "Let trainees from different professions learn on the same ward rounds",
        "Share job plans that work, so that not every trust begins anew",
        "Pair every new advanced practitioner with one from another profession",
        "Count what patients say in the annual review",
        "Fund backfill for smaller practices first",
    ];

    public async Task HoldAsync(CancellationToken cancel)
    {
        // Two days for the seminar that comes before.
        run.Clock.PassUntil(5);
        var (id, time, trust) = await OpenAsync();
        var statements = await SeedAsync(id, time, trust, cancel);
        var voices = await JoinAsync(id);
        await Task.WhenAll(voices.Select((voice, person) => VoteAsync(id, voice, person, statements, cancel)));
        await TalkAsync(id, time, voices);
    }

    private async Task<(Guid Id, Guid Time, Guid Trust)> OpenAsync()
    {
        var today = run.Clock.Today.AddDays(2);
        var id = await run.Do(
            Organiser,
            new PlanConversation(
                new ConversationText(
                    "What should advanced practice be in ten years?",
                    "Your answers decide which problems the next round of development begins with. We publish what people think, what they are of two minds about, and what becomes of it.",
                    """
                    We leave criticism of services, rules and plans as it is. We hide what names a person or lets one be recognised, insults people, tells what is known in confidence, advertises, or has nothing to do with the challenge.
                    """
                ),
                new LocalMoment(today, "0:00"),
                new LocalMoment(today.AddDays(24), "17:00"),
                90
            )
        );
        var (time, trust) = await new DemoSeminar(run, Organiser).HoldAsync(id);
        await run.Do(Organiser, new PublishConversation(id));
        foreach (var (variant, texts) in DemoConversationTexts.Of(time, trust))
        {
            await run.Do(Organiser, new WriteConversationVariant(id, new VariantEdit(variant, 0, texts, [])));
        }
        return (id, time, trust);
    }

    private async Task<List<(long Number, bool IsDisputed)>> SeedAsync(
        Guid id,
        Guid time,
        Guid trust,
        CancellationToken cancel
    )
    {
        foreach (var (challenge, pairs) in new[] { (time, Time), (trust, Trust) })
        {
            var lines = string.Join('\n', pairs.SelectMany(p => new[] { p.Agreed, p.Disputed }));
            await run.Do(Organiser, new SeedStatements(id, challenge, lines));
        }
        cancel.ThrowIfCancellationRequested();
        var disputed = Time.Concat(Trust).Select(p => p.Disputed).ToHashSet();
        var list = await run.Do(Actor.Anonymous, new GetStatements(id));
        return [.. list.Lines.Select(l => (l.Number, disputed.Contains(l.Text))).OrderBy(l => l.Number)];
    }

    private async Task<Voice[]> JoinAsync(Guid id)
    {
        var regions = run.Reference.Regions.Latest.Codes.ToArray();
        var settings = run.Reference.Settings.Latest.Codes.ToArray();
        var voices = new Voice[People];
        await run.Together(
            People,
            person =>
            {
                voices[person] = Voice.New();
                var answers = new GatewayAnswers(
                    Professions[Draw(person, 1, Professions.Length)],
                    Levels[Draw(person, 2, Levels.Length)],
                    regions[Draw(person, 3, regions.Length)],
                    Sectors[Draw(person, 4, Sectors.Length)],
                    settings[Draw(person, 5, settings.Length)]
                );
                return run.Do(Actor.Anonymous, new JoinConversation(id, voices[person].Secret, answers, null));
            }
        );
        return voices;
    }

    private async Task VoteAsync(
        Guid id,
        Voice voice,
        int person,
        List<(long Number, bool IsDisputed)> statements,
        CancellationToken cancel
    )
    {
        foreach (
            var (number, isDisputed) in statements.OrderBy(s => Draw(person, (int)s.Number, 1_000)).Take(VotesEach)
        )
        {
            var agrees = isDisputed ? (person % 5 < 2) == (number % 2 == 0) : Draw(person, (int)number + 7, 10) > 0;
            var vote =
                Draw(person, (int)number + 11, 12) == 0 ? Vote.Pass
                : agrees ? Vote.Agree
                : Vote.Disagree;
            await voting.Cast(id, voice, number, vote, cancel);
        }
    }

    private async Task TalkAsync(Guid id, Guid time, Voice[] voices)
    {
        long last = 0;
        foreach (var (idea, person) in Ideas.Select((idea, i) => (idea, i)))
        {
            var shared = await run.Do(Actor.Anonymous, new ShareIdea(id, time, voices[person].Secret, idea));
            last = shared.Number;
            await run.Do(
                Actor.Anonymous,
                new AddComment(
                    id,
                    shared.Number,
                    voices[person + 20].Secret,
                    "We tried this for a year, and it worked."
                )
            );
        }
        await run.Do(
            Organiser,
            new WriteToAuthor(id, ContributionKind.Idea, last, "Thank you. How many practices do you have in mind?")
        );
        var said = await run.Do(
            Actor.Anonymous,
            new ShareIdea(id, time, voices[40].Secret, "Mr Blank on ward 4 should give his staff more time")
        );
        await run.Do(
            Organiser,
            new ModerateContribution(id, ContributionKind.Idea, said.Number, 0, false, "person", "")
        );
    }

    /// <summary>A number below a bound that is always the same for the same person and question.</summary>
    private static int Draw(int person, int question, int bound)
    {
        // Knuth's multiplicative hash, twice, so that neighbours differ.
        var mixed = unchecked(((uint)person + 1) * 2_654_435_761u ^ ((uint)question * 2_246_822_519u));
        return (int)(unchecked((mixed ^ (mixed >> 15)) * 2_654_435_761u) >> 8) % bound;
    }
}
