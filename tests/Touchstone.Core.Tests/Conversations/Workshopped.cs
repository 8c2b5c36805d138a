using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform;
using Touchstone.Opinion;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations;

/// <summary>An open conversation with two challenges, one of which is read before it is shown, and people who come in.</summary>
internal sealed class Workshopped
{
    /// <summary>One provider for all nodes of a test, as the database holds the keys of all nodes.</summary>
    private static readonly EphemeralDataProtectionProvider Keys = new();

    private Workshopped(TestProcess process, Actor organiser, Guid id, Guid open, Guid read) =>
        (Process, Organiser, Id, Open, Read) = (process, organiser, id, open, read);

    public TestProcess Process { get; }
    public Actor Organiser { get; }
    public Guid Id { get; }

    /// <summary>The challenge under which everybody sees an idea at once.</summary>
    public Guid Open { get; }

    /// <summary>The challenge under which a moderator reads first.</summary>
    public Guid Read { get; }

    public static DateTimeOffset Closing { get; } = new(2026, 12, 1, 17, 0, 0, TimeSpan.Zero);

    public static TestProcess Node(TestDatabase database) =>
        new(database, services => services.AddSingleton<IDataProtectionProvider>(Keys));

    public static async Task<Workshopped> On(TestProcess process)
    {
        var organiser = await process.Person("Organiser", Role.EngagementFacilitator);
        var id = await process.Do(
            organiser,
            new PlanConversation(
                new ConversationText("The future of advanced practice", "To hear everybody", "Be kind"),
                new LocalMoment(process.Today, "8:00"),
                new LocalMoment(Site.DateOf(Closing), "17:00"),
                30
            )
        );
        var open = await process.Do(
            organiser,
            new AddChallenge(id, new ChallengeText("Time", "What would give you time to learn?"), false)
        );
        var read = await process.Do(
            organiser,
            new AddChallenge(id, new ChallengeText("Trust", "What would make people trust the level?"), true)
        );
        await process.Do(organiser, new PublishConversation(id));
        return new Workshopped(process, organiser, id, open, read);
    }

    public Task<long> Seed(string line) => Seed(line, Open);

    public async Task<long> Seed(string line, Guid challenge)
    {
        await Process.Do(Organiser, new SeedStatements(Id, challenge, line));
        await using var db = Process.Open();
        return db.Set<Statement>().Single(s => s.ConversationId == Id && s.Text == line).Number;
    }

    public Task<Voice> Join(string? address = null) => Join(Process, address);

    public async Task<Voice> Join(TestProcess node, string? address = null, string profession = "nurse")
    {
        var voice = Voice.New();
        await node.Do(
            Actor.Anonymous,
            new JoinConversation(
                Id,
                voice.Secret,
                new GatewayAnswers(profession, "advanced", "london", "nhs-acute", "hospital-ward"),
                address
            )
        );
        return voice;
    }

    public Task<SharedIdea> Share(Voice voice, string text, Guid? challenge = null) =>
        Process.Do(Actor.Anonymous, new ShareIdea(Id, challenge ?? Open, voice.Secret, text));

    public Task<VoteOutcome> Cast(Voice voice, long statement, Vote vote) => Cast(Process, voice, statement, vote);

    public Task<VoteOutcome> Cast(TestProcess node, Voice voice, long statement, Vote vote) =>
        node
            .Services.GetRequiredService<Voting>()
            .Cast(Id, voice, statement, vote, TestContext.Current.CancellationToken);

    public async Task<VoteOutcome.Counted> Count(Voice voice, long statement, Vote vote) =>
        (await Cast(voice, statement, vote)).ShouldBeOfType<VoteOutcome.Counted>();

    public async Task<VoteTally> Tally(long statement, TestProcess? node = null) => (await Live(node)).Tally(statement);

    public async Task<LiveConversation> Live(TestProcess? node = null) =>
        (
            await (node ?? Process)
                .Services.GetRequiredService<LiveConversations>()
                .Find(Id, TestContext.Current.CancellationToken)
        )!;

    public Task<MyPart> Mine(Voice voice) => Process.Do(Actor.Anonymous, new GetMine(Id, voice.Secret));

    public async Task Moderate(long statement, bool show, string reason)
    {
        var page = await Process.Do(Organiser, new GetContribution(Id, ContributionKind.Idea, statement));
        await Process.Do(
            Organiser,
            new ModerateContribution(Id, ContributionKind.Idea, statement, page.Revision, show, reason, "")
        );
    }

    /// <summary>Until another node, or this one, has heard of it.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
