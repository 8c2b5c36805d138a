using System.Collections.Immutable;
using Touchstone.Agreement;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.YourData;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations.Seminars;

public sealed class SeminarTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly ChallengeText Time = new("Time", "What would give you time to learn?");
    private readonly TestProcess process = Workshopped.Node(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Problems_become_a_challenge_of_a_public_conversation_with_the_thread_back_to_them()
    {
        var seated = await Seated.On(process);
        var (job, backfill, _) = await seated.Heard();
        var proposal = await process.Do(seated.Organiser, new ProposeClusters(seated.Id, 0));
        proposal.ShouldBe(new ClusterProposal(2, 5));
        var page = await seated.Page();
        var time = page.Clusters[0];
        time.Problems.Select(p => p.Id).ShouldBe([job, backfill]);
        // Four of five put the two together.
        (time.Cluster.Name, time.Cluster.Cohesion, time.Cluster.ConfirmedAt).ShouldBe(("Time in job plans", 0.8, null));

        var make = new MakeChallenge(seated.Id, time.Cluster.Id, page.Seminar.Revision, Time, false);
        await process.Refused<Refusal.OutOfOrder, Guid>(seated.Organiser, make);
        await process.Do(seated.Organiser, Confirmed(seated, time, page.Seminar.Revision));
        make = make with { Seen = page.Seminar.Revision + 1 };
        var challenge = await process.Do(seated.Organiser, make, "twice");
        (await process.Do(seated.Organiser, make, "twice")).ShouldBe(challenge);
        await process.Refused<Refusal.OutOfOrder, Guid>(seated.Organiser, make);

        (await process.Ask(Actor.Anonymous, new GetSeminarReport(seated.Id))).IsDone.ShouldBeFalse();
        (await process.Ask(Actor.Anonymous, new FindInSeminar(challenge))).IsDone.ShouldBeFalse();
        await process.Do(seated.Organiser, new PublishConversation(seated.Conversation));

        var shown = (await process.Do(Actor.Anonymous, new GetConversation(seated.Conversation))).Challenges.Single();
        shown.Origin.ShouldBe(new ChallengeOrigin(seated.Id, 5, 5, 2, 1, 2, new RandUclaRule().Sentence));
        var report = await process.Do(Actor.Anonymous, new GetSeminarReport(seated.Id));
        report.Problems.Select(p => p.Id).ShouldBe([job, backfill]);
        (report.Framed, report.TakesPart, report.Clusters.Single().Challenge).ShouldBe((3, false, "Time"));
        report.Problems.ShouldAllBe(p => !p.IsMine && p.Mine == null && p.Reasons.IsEmpty);
        foreach (var id in new[] { job, time.Cluster.Id, challenge })
        {
            (await process.Do(Actor.Anonymous, new FindInSeminar(id))).ShouldBe(seated.Id);
        }
        var thread = await process.Do(
            Actor.Anonymous,
            new GetThread(RecordKinds.Conversation.Ref(seated.Conversation))
        );
        thread[RecordKinds.Challenge.Ref(challenge)].Title.ShouldBe("Time");
        thread[RecordKinds.ProblemCluster.Ref(time.Cluster.Id)].Title.ShouldBe("Time to learn");
        thread[RecordKinds.Problem.Ref(job)].Title.ShouldBe("Time in job plans");
        thread[RecordKinds.Seminar.Ref(seated.Id)].Side.ShouldBe(ThreadSide.Before);
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            seated.Organiser,
            Confirmed(seated, page.Clusters[1], page.Seminar.Revision + 2)
        );
    }

    [Fact]
    public async Task What_did_not_become_a_challenge_stays_in_the_seminar()
    {
        var seated = await Seated.On(process);
        var (_, _, trust) = await seated.Heard();
        await process.Do(
            seated.Organiser,
            new AddChallenge(seated.Conversation, new ChallengeText("Other", "What else?"), false)
        );

        await process.Do(seated.Organiser, new PublishConversation(seated.Conversation));

        await process.Refused<Refusal.NotFound, SeminarReport>(Actor.Anonymous, new GetSeminarReport(seated.Id));
        await process.Refused<Refusal.NotFound, Guid>(Actor.Anonymous, new FindInSeminar(trust));
        (await process.Do(Actor.Anonymous, new GetConversation(seated.Conversation)))
            .Challenges.Single()
            .Origin.ShouldBeNull();
        (await process.Do(seated.Leaders[0], new GetSeminarReport(seated.Id))).Problems.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_leader_sees_in_the_next_round_what_they_said_and_what_the_group_said_without_names()
    {
        var seated = await Seated.On(process);
        var job = await seated.Frame(0, "Time in job plans");
        var trust = await seated.Frame(1, "Trust in the title");
        await seated.OpenRound();
        await seated.Rate((job, [9, 9, 8, 8, 9]), (trust, [1, 1, 9, 9, 0]));

        var during = await seated.Page();
        during.Problems.ShouldAllBe(p => p.Figures == null && p.Reasons.IsEmpty);
        during.Leaders.ShouldAllBe(l => l.HasRated && !l.HasSorted);
        await seated.Close(RoundDecision.Again);
        await seated.OpenRound();

        var mine = await seated.Page(seated.Leaders[4]);
        mine.Leaders.ShouldBeEmpty();
        var (first, second) = (mine.Problems.Single(p => p.Id == job), mine.Problems.Single(p => p.Id == trust));
        (first.Before!.Answer, first.Mine, first.IsMine).ShouldBe((9, null, false));
        (first.Figures!.Median, first.Figures.Outcome).ShouldBe((9, ConsensusOutcome.ConsensusIn));
        first.Reasons.ShouldBe(["It holds us back"]);
        // Four ratings and one who abstains: too few to show.
        (second.Before!.Answer, second.Figures).ShouldBe((GivenRating.Abstains, null));
        second.Reasons.ShouldBeEmpty();
        (await seated.Page(seated.Leaders[0])).Problems.Single(p => p.Id == job).IsMine.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_was_not_invited_is_told_that_there_is_no_seminar()
    {
        var seated = await Seated.On(process, leaders: 2);
        var problem = await seated.Frame(0, "Time in job plans");
        var stranger = await process.Person("Stranger", Role.Practitioner);
        var text = new ProblemText("Title", "Statement", "Everybody");

        await process.Refused<Refusal.NotFound, SeminarPage>(stranger, new GetSeminar(seated.Id));
        await process.Refused<Refusal.NotFound, SeminarReport>(stranger, new GetSeminarReport(seated.Id));
        await process.Refused<Refusal.NotFound, Guid>(stranger, new FrameProblem(seated.Id, text));
        await process.Refused<Refusal.NotFound, int>(stranger, new RateProblems(seated.Id, []));
        await process.Refused<Refusal.NotFound, Nothing>(
            stranger,
            new SortProblems(seated.Id, ImmutableDictionary<Guid, string>.Empty)
        );
        await process.Refused<Refusal.SignInNeeded, SeminarPage>(Actor.Anonymous, new GetSeminar(seated.Id));
        // Organisers organise: they neither frame nor rate, unless they are invited as well.
        await process.Refused<Refusal.NotFound, Guid>(seated.Organiser, new FrameProblem(seated.Id, text));
        await process.Refused<Refusal.NotAllowed, Guid>(
            seated.Leaders[0],
            new OpenSeminarRound(seated.Id, "How important?", process.Today)
        );
        await process.Refused<Refusal.NotAllowed, ClusterProposal>(
            seated.Leaders[0],
            new ProposeClusters(seated.Id, 0)
        );
        await process.Refused<Refusal.NotFound, Nothing>(
            seated.Leaders[1],
            new ReviseProblem(seated.Id, problem, 0, text)
        );
        await process.Refused<Refusal.NotFound, Nothing>(seated.Leaders[1], new WithdrawProblem(seated.Id, problem));

        await process.Do(
            seated.Organiser,
            new WithdrawLeader(seated.Id, seated.Leaders[0].Id, "They changed their post")
        );
        await process.Refused<Refusal.NotFound, SeminarPage>(seated.Leaders[0], new GetSeminar(seated.Id));
        (await process.Do(seated.Leaders[0], new GetConversations())).Seminars.ShouldBeEmpty();
        (await process.Do(seated.Leaders[1], new GetConversations())).Seminars.Single().Id.ShouldBe(seated.Id);
        await process.Declare(
            seated.Leaders[1],
            RecordKinds.Conversation.Ref(seated.Conversation),
            InterestState.Conflict
        );
        await process.Refused<Refusal.InConflict, SeminarPage>(seated.Leaders[1], new GetSeminar(seated.Id));
        await process.Refused<Refusal.NotFound, SeminarReport>(seated.Leaders[1], new GetSeminarReport(seated.Id));
    }

    [Fact]
    public async Task Leaders_are_written_to_and_asked_and_what_they_did_is_taken_off_their_list()
    {
        var seated = await Seated.On(process, leaders: 2);
        var leader = seated.Leaders[0];
        (await Waiting(leader)).ShouldBe(["Frame the problems"]);
        var (job, trust) = (await seated.Frame(0, "Time"), await seated.Frame(0, "Trust"));
        (await Waiting(leader)).ShouldBeEmpty();

        await seated.OpenRound();
        (await Waiting(leader)).ShouldBe(["Rate the problems", "Sort the problems"], ignoreOrder: true);
        (await process.Do(leader, new RateProblems(seated.Id, [new GivenRating(job, 9, "")]))).ShouldBe(1);
        (await Waiting(leader)).Count.ShouldBe(2);
        (await process.Do(leader, new RateProblems(seated.Id, [new GivenRating(trust, 0, "")]))).ShouldBe(0);
        await process.Do(leader, new SortProblems(seated.Id, ImmutableDictionary<Guid, string>.Empty.Add(job, "Mine")));
        (await Waiting(leader)).ShouldBeEmpty();
        (await Waiting(seated.Leaders[1])).Count.ShouldBe(2);
        (await Waiting(seated.Organiser)).ShouldBe(["Close the round of the seminar"]);
        await seated.Close(RoundDecision.Enough);
        (await Waiting(seated.Leaders[1])).ShouldBeEmpty();
        (await Waiting(seated.Organiser)).ShouldBe(["Put the problems together"]);

        await using var db = process.Open();
        var mail = db.Set<OutboxMail>().Where(m => m.ToAccount == leader.Id).Select(m => m.Subject).ToList();
        mail.ShouldBe(["You are invited to a seminar", "A round of the seminar is open"], ignoreOrder: true);
    }

    [Fact]
    public async Task Problems_and_rule_stand_once_leaders_have_been_asked_to_rate()
    {
        var seated = await Seated.On(process, leaders: 2);
        var (leader, text) = (seated.Leaders[0], new ProblemText("Other words", "Statement", "Everybody"));
        await process.Refused<Refusal.OutOfOrder, Guid>(
            seated.Organiser,
            new OpenSeminarRound(seated.Id, "How important?", process.Today)
        );
        var problem = await seated.Frame(0, "Time");
        var gone = await seated.Frame(0, "Gone");
        await seated.Frame(1, "Trust");
        await process.Do(leader, new WithdrawProblem(seated.Id, gone));
        await process.Do(leader, new ReviseProblem(seated.Id, problem, 0, text));
        var stale = await process.Refused<Refusal.Stale, Nothing>(
            leader,
            new ReviseProblem(seated.Id, problem, 0, text with { Title = "Mine" })
        );
        stale.Fields[0].ShouldBe(new StaleField("Title", "Mine", "Other words"));
        var revise = new ReviseSeminar(seated.Id, 0, Seated.Text(process) with { Purpose = "Another" });
        await process.Do(seated.Organiser, revise);
        await process.Refused<Refusal.Stale, Nothing>(seated.Organiser, revise);

        await seated.OpenRound();

        await process.Refused<Refusal.OutOfOrder, Nothing>(seated.Organiser, revise with { Seen = 1 });
        await process.Refused<Refusal.OutOfOrder, Nothing>(leader, new ReviseProblem(seated.Id, problem, 1, text));
        await process.Refused<Refusal.OutOfOrder, Guid>(leader, new FrameProblem(seated.Id, text));
        await process.Refused<Refusal.OutOfOrder, Guid>(
            seated.Organiser,
            new OpenSeminarRound(seated.Id, "Again?", process.Today)
        );
        process.Clock.MoveTo(process.Clock.GetUtcNow().AddDays(8));
        await process.Refused<Refusal.OutOfOrder, int>(
            leader,
            new RateProblems(seated.Id, [new GivenRating(problem, 9, "")])
        );
    }

    [Fact]
    public async Task People_move_join_and_confirm_and_what_they_confirmed_outlives_a_new_proposal()
    {
        var seated = await Seated.On(process);
        var (_, backfill, trust) = await seated.Heard();
        await process.Do(seated.Organiser, new ProposeClusters(seated.Id, 0));
        var page = await seated.Page();
        var (time, other) = (page.Clusters[0], page.Clusters[1]);

        var move = Confirmed(seated, time, 1) with { TakeOut = [backfill], TakeTo = other.Cluster.Id };
        await process.Do(seated.Organiser, move);
        await process.Refused<Refusal.Stale, Nothing>(seated.Organiser, move with { TakeOut = [] });
        await process.Do(seated.Organiser, new ProposeClusters(seated.Id, 2));

        page = await seated.Page();
        page.Clusters.Single(c => c.Cluster.Id == time.Cluster.Id).Problems.Length.ShouldBe(1);
        // The two that are left were put together by one leader of five only.
        page.Clusters.Length.ShouldBe(3);
        var alone = page.Clusters.Single(c => c.Problems.Any(p => p.Id == trust));
        await process.Do(seated.Organiser, Confirmed(seated, alone, 3) with { JoinWith = time.Cluster.Id });
        page = await seated.Page();
        page.Clusters.Single(c => c.Cluster.ConfirmedAt is not null).Problems.Length.ShouldBe(2);
        page.Clusters.Single(c => c.Cluster.ConfirmedAt is not null).Cluster.Cohesion.ShouldBeNull();
        var refusal = await process.Refused<Refusal.Invalid, Nothing>(
            seated.Organiser,
            Confirmed(seated, alone, 4) with
            {
                Reason = " ",
                Name = "",
            }
        );
        refusal.Faults.Select(f => f.Field).ShouldBe(["Name", "Reason"]);
    }

    [Fact]
    public async Task With_too_few_who_sorted_every_problem_is_proposed_on_its_own()
    {
        var seated = await Seated.On(process, leaders: 2);
        var (job, backfill) = (await seated.Frame(0, "Time"), await seated.Frame(1, "Backfill"));
        await seated.OpenRound();
        await seated.Sort([job, backfill], ["a", "a"], ["a", "a"]);
        await seated.Close(RoundDecision.Again);
        await process.Refused<Refusal.OutOfOrder, ClusterProposal>(seated.Organiser, new ProposeClusters(seated.Id, 0));
        await seated.OpenRound();
        await seated.Close(RoundDecision.Enough);

        (await process.Do(seated.Organiser, new ProposeClusters(seated.Id, 0))).ShouldBe(new ClusterProposal(2, 2));
    }

    [Fact]
    public async Task Nothing_that_organisers_read_says_who_framed_a_problem_and_its_author_gets_it_with_their_data()
    {
        var seated = await Seated.On(process);
        var (job, _, _) = await seated.Heard();
        await process.Do(seated.Organiser, new ProposeClusters(seated.Id, 0));
        var page = await seated.Page();
        await process.Do(seated.Organiser, Confirmed(seated, page.Clusters[0], 1));
        await process.Do(seated.Organiser, new MakeChallenge(seated.Id, page.Clusters[0].Cluster.Id, 2, Time, false));
        var author = seated.Leaders[0].Id;

        await using var db = process.Open();
        db.Set<Link>().Count(l => l.ActorId == author).ShouldBe(0);
        db.Set<EntryDetail>()
            .AsEnumerable()
            .Any(d => d.Content.Contains($"{job}", StringComparison.Ordinal))
            .ShouldBeFalse();
        db.Set<Entry>().Count(e => e.SubjectId == job).ShouldBe(0);
        var data = await process.Do(seated.Leaders[0], new GetMyData());
        data.Parts.Single(p => p.Name == "conversations.problem").Rows.Single()["title"]!
            .GetValue<string>()
            .ShouldBe("Time in job plans");
        data.Parts.Single(p => p.Name == "conversations.problem_rating").Rows.Length.ShouldBe(3);
    }

    [Fact]
    public async Task When_the_answers_of_the_gateway_go_so_does_who_rated_what_and_the_figures_stay()
    {
        var seated = await Seated.On(process);
        await seated.Heard();
        await process.Do(seated.Organiser, new ProposeClusters(seated.Id, 0));
        var page = await seated.Page();
        await process.Do(seated.Organiser, Confirmed(seated, page.Clusters[0], 1));
        await process.Do(seated.Organiser, new MakeChallenge(seated.Id, page.Clusters[0].Cluster.Id, 2, Time, false));
        await process.Do(seated.Organiser, new PublishConversation(seated.Conversation));
        var before = await process.Do(Actor.Anonymous, new GetSeminarReport(seated.Id));
        process.Clock.MoveTo(process.Clock.GetUtcNow().AddDays(100));

        await process.Do(Actor.System, new EraseGateways());

        await using var db = process.Open();
        var known = seated.Leaders.Select(l => l.Id).ToArray();
        db.Set<SeminarLeader>().Count(l => known.Contains(l.AccountId)).ShouldBe(0);
        db.Set<ProblemRating>().Count(r => known.Contains(r.AccountId)).ShouldBe(0);
        db.Set<ProblemSorting>().Count(s => known.Contains(s.AccountId)).ShouldBe(0);
        db.Set<Problem>().Count(p => known.Contains(p.AuthorId)).ShouldBe(0);
        db.Set<ProblemRating>().Count(r => r.SeminarId == seated.Id).ShouldBe(15);
        var after = await process.Do(Actor.Anonymous, new GetSeminarReport(seated.Id));
        after.Leaders.ShouldBe(5);
        after.Problems.Select(p => p.Figures!.Median).ShouldBe(before.Problems.Select(p => p.Figures!.Median));
    }

    private static ReviseCluster Confirmed(Seated seated, ClusterLine line, int seen) =>
        new(seated.Id, line.Cluster.Id, seen, "Time to learn", [], null, null, true, "Both are about time");

    private async Task<List<string>> Waiting(Actor person) =>
        [.. (await process.Do(person, new MyWork())).Select(w => w.What)];
}
