using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Opinion;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations;

public sealed class WorkshopTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = Workshopped.Node(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_draft_is_seen_by_its_organisers_only_and_needs_a_challenge_to_be_published()
    {
        var organiser = await process.Person("Organiser", Role.ProgrammeManager);
        var draft = await process.Do(organiser, Plan("09:00", "17:00"));

        await process.Refused<Refusal.NotFound, ConversationPage>(Actor.Anonymous, new GetConversation(draft));
        (await process.Do(organiser, new GetConversation(draft))).Phase.ShouldBe(ConversationPhase.Draft);
        await process.Refused<Refusal.OutOfOrder, Nothing>(organiser, new PublishConversation(draft));
        await process.Refused<Refusal.SignInNeeded, Guid>(Actor.Anonymous, Plan("09:00", "17:00"));
    }

    [Fact]
    public async Task The_hour_that_clocks_leave_out_is_refused_and_summer_time_counts()
    {
        var organiser = await process.Person("Organiser", Role.ProgrammeManager);
        var spring = new DateOnly(2027, 3, 28);

        var refused = await process.Refused<Refusal.Invalid, Guid>(
            organiser,
            Plan("09:00", "17:00") with
            {
                Closes = new LocalMoment(spring, "1:30"),
            }
        );
        var made = await process.Do(
            organiser,
            Plan("09:00", "17:00") with
            {
                Closes = new LocalMoment(spring, "17:00:30"),
            }
        );

        refused.Faults.Single().Field.ShouldBe("ClosesTime");
        (await process.Do(organiser, new GetDraft(made))).Conversation.ClosesAt.ShouldBe(
            new DateTimeOffset(2027, 3, 28, 16, 0, 30, TimeSpan.Zero)
        );
    }

    [Fact]
    public async Task Moving_the_closing_is_said_in_public_with_its_reason()
    {
        var it = await Workshopped.On(process);
        var before = (await process.Do(it.Organiser, new GetDraft(it.Id))).Conversation;

        await process.Do(
            it.Organiser,
            new MoveClosing(it.Id, before.Revision, new LocalMoment(new DateOnly(2026, 12, 8), "12:00"), "Half term")
        );

        var change = (await process.Do(Actor.Anonymous, new GetConversation(it.Id))).ClosingChanges.Single();
        (change.FromInstant, change.Reason).ShouldBe((Workshopped.Closing, "Half term"));
        await process.Refused<Refusal.Stale, Nothing>(
            it.Organiser,
            new MoveClosing(it.Id, before.Revision, new LocalMoment(null, null), "Enough")
        );
    }

    [Fact]
    public async Task An_idea_waits_for_a_moderator_where_the_challenge_says_so_and_its_author_reads_what_was_decided()
    {
        var it = await Workshopped.On(process);
        var (author, other) = (await it.Join(), await it.Join());

        var idea = await it.Share(author, "A register would make people trust", it.Read);

        idea.IsShown.ShouldBeFalse();
        await process.Refused<Refusal.NotFound, StatementPage>(
            Actor.Anonymous,
            new GetStatement(it.Id, idea.Number, other.Secret)
        );
        (await process.Do(it.Organiser, new GetQueue(it.Id))).Lines.Single().Number.ShouldBe(idea.Number);

        await it.Moderate(idea.Number, show: true, "in-line");

        (await process.Do(Actor.Anonymous, new GetStatement(it.Id, idea.Number))).Text.ShouldContain("register");
        (await it.Mine(author)).Contributions.Single().Messages.Single().Text.ShouldContain("everybody sees it");
        (await it.Mine(other)).Contributions.ShouldBeEmpty();
        (await process.Do(it.Organiser, new GetQueue(it.Id))).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_hidden_is_in_the_public_log_with_its_reason_and_without_its_words()
    {
        var it = await Workshopped.On(process);
        var author = await it.Join();
        var idea = await it.Share(author, "Mr Grumble at the front desk is to blame");
        (await process.Do(it.Organiser, new GetQueue(it.Id)))
            .Lines.Single()
            .Hints.ShouldContain("what may be a person’s name");

        await it.Moderate(idea.Number, show: false, "person");

        var line = (await process.Do(Actor.Anonymous, new GetModerationLog(it.Id))).Lines.Single();
        (line.Act, line.Number, line.Reason).ShouldBe(
            (ModerationAct.Hidden, idea.Number, "Names or describes a person")
        );
        line.ToString().ShouldNotContain("Grumble");
        var mine = (await it.Mine(author)).Contributions.Single();
        (mine.State, mine.Reason).ShouldBe((ContributionState.Hidden, "Names or describes a person"));

        await process.Do(
            Actor.Anonymous,
            new EditContribution(
                it.Id,
                author.Secret,
                ContributionKind.Idea,
                idea.Number,
                mine.Revision,
                "Desks are full"
            )
        );
        (await it.Mine(author)).Contributions.Single().State.ShouldBe(ContributionState.Waiting);
    }

    [Fact]
    public async Task Words_that_others_voted_on_stand_and_can_be_withdrawn_by_their_author_alone()
    {
        var it = await Workshopped.On(process);
        var (author, other) = (await it.Join(), await it.Join());
        var idea = await it.Share(author, "Study leave belongs in every contract");
        await it.Count(author, idea.Number, Vote.Agree);
        EditContribution Edit(Voice by, int seen) =>
            new(it.Id, by.Secret, ContributionKind.Idea, idea.Number, seen, "Study leave, always");

        await process.Do(Actor.Anonymous, Edit(author, 0));
        await process.Refused<Refusal.Stale, Nothing>(Actor.Anonymous, Edit(author, 0));
        await process.Refused<Refusal.NotFound, Nothing>(Actor.Anonymous, Edit(other, 1));
        await it.Count(other, idea.Number, Vote.Agree);
        await process.Refused<Refusal.OutOfOrder, Nothing>(Actor.Anonymous, Edit(author, 1));
        await process.Refused<Refusal.NotFound, Nothing>(
            Actor.Anonymous,
            new WithdrawContribution(it.Id, other.Secret, ContributionKind.Idea, idea.Number)
        );

        await process.Do(
            Actor.Anonymous,
            new WithdrawContribution(it.Id, author.Secret, ContributionKind.Idea, idea.Number)
        );

        await process.Refused<Refusal.NotFound, StatementPage>(
            Actor.Anonymous,
            new GetStatement(it.Id, idea.Number, other.Secret)
        );
        await process.Refused<Refusal.NotFound, ContributionPage>(
            it.Organiser,
            new GetContribution(it.Id, ContributionKind.Idea, idea.Number)
        );
    }

    [Theory]
    [InlineData("Advanced practitioners need protected time for learning", true)]
    [InlineData("advanced practicioners need protcted time to learn", true)]
    [InlineData("Learning time is protected for practitioners", true)]
    [InlineData("The car park should be bigger", false)]
    public async Task What_was_said_already_is_found_whatever_its_spelling_or_grammar(string text, bool found)
    {
        var it = await Workshopped.On(process);
        var said = await it.Seed("Protected learning time for every advanced practitioner");
        await it.Seed("Titles should be protected by law");

        var looked = await process.Do(Actor.Anonymous, new CheckIdea(it.Id, text));

        looked.Similar.Any(s => s.Number == said).ShouldBe(found);
    }

    [Fact]
    public async Task What_others_think_shows_once_one_has_voted()
    {
        var it = await Workshopped.On(process);
        var statement = await it.Seed("Say first what you think");
        var (voted, looks) = (await it.Join(), await it.Join());
        await it.Count(voted, statement, Vote.Agree);

        (await process.Do(Actor.Anonymous, new GetStatements(it.Id, looks.Secret))).Lines.Single().Tally.ShouldBeNull();
        (await process.Do(Actor.Anonymous, new GetStatements(it.Id, voted.Secret)))
            .Lines.Single()
            .Tally.ShouldBe(new VoteTally(1, 0, 0));
    }

    [Fact]
    public async Task Everything_wrong_with_the_answers_of_the_gateway_is_said_at_once()
    {
        var it = await Workshopped.On(process);

        var refused = await process.Refused<Refusal.Invalid, Nothing>(
            Actor.Anonymous,
            new JoinConversation(it.Id, Voice.New().Secret, new GatewayAnswers("", "", "", "", "juggling"), "robin")
        );

        refused
            .Faults.Select(f => f.Field)
            .ShouldBe(["Profession", "Level", "Region", "Sector", "Setting", "Address"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Write to robin@trust.example", "an e-mail address")]
    [InlineData("Ring me on 020 7946 0123", "what may be a telephone number")]
    [InlineData("The patient 943 476 5919 waited", "what may be an NHS number")]
    [InlineData("Come to SW1A 1AA", "what may be a postcode")]
    [InlineData("As Dr Vale always says", "what may be a person’s name")]
    [InlineData("This is bollocks", "a word that may offend")]
    public void Hints_point_at_people_and_at_words_that_hurt(string text, string hint) =>
        Hints.In(text, process.Data).ShouldContain(hint);

    [Theory]
    [InlineData("We saw 943 476 5918 patients in 2025 and 40% came back within 24 hours")]
    [InlineData("Assess, classify and pass on what was learnt in Scunthorpe")]
    [InlineData("The doctor, the nurse and the sister agreed")]
    public void Hints_leave_plain_words_alone(string text) => Hints.In(text, process.Data).ShouldBeEmpty();

    private PlanConversation Plan(string opens, string closes) =>
        new(
            new ConversationText("A conversation", "To hear everybody", "Be kind"),
            new LocalMoment(process.Today, opens),
            new LocalMoment(process.Today.AddDays(14), closes),
            30
        );
}
