using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Opinion;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations;

public sealed class VotingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = Workshopped.Node(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_vote_is_on_disk_before_its_answer_and_the_answer_names_what_comes_next()
    {
        var it = await Workshopped.On(process);
        var (one, other) = (await it.Seed("Time to learn is protected"), await it.Seed("Time is given by managers"));
        var voice = await it.Join();

        var counted = await it.Count(voice, one, Vote.Agree);

        (await Stored(it)).ShouldBe(1);
        counted.Tally.ShouldBe(new VoteTally(1, 0, 0));
        counted.Next!.Number.ShouldBe(other);
        (counted.Own, counted.Open).ShouldBe((1, 2));
        (await it.Count(voice, other, Vote.Pass)).Next.ShouldBeNull();
    }

    [Fact]
    public async Task The_last_vote_of_a_person_counts_and_counts_once()
    {
        var it = await Workshopped.On(process);
        var statement = await it.Seed("One voice has one vote");
        var voice = await it.Join();

        await it.Count(voice, statement, Vote.Agree);
        await it.Count(voice, statement, Vote.Agree);
        var counted = await it.Count(voice, statement, Vote.Disagree);

        counted.Tally.ShouldBe(new VoteTally(0, 1, 0));
        (await it.Live()).VotesThatCount.ShouldBe(1);
    }

    [Fact]
    public async Task First_votes_at_the_same_moment_all_count()
    {
        var it = await Workshopped.On(process);
        var statement = await it.Seed("Everybody comes at once");
        var voices = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => it.Join()));

        var outcomes = await Task.WhenAll(
            voices.SelectMany(v => new[] { it.Cast(v, statement, Vote.Agree), it.Cast(v, statement, Vote.Agree) })
        );

        outcomes.ShouldAllBe(o => o is VoteOutcome.Counted);
        (await it.Tally(statement)).ShouldBe(new VoteTally(40, 0, 0));
    }

    [Fact]
    public async Task Nobody_votes_without_joining_or_with_a_voice_of_another_conversation()
    {
        var it = await Workshopped.On(process);
        var other = await Workshopped.On(process);
        var statement = await it.Seed("Join first");

        (await it.Cast(Voice.New(), statement, Vote.Agree)).ShouldBeOfType<VoteOutcome.NotJoined>();
        (await it.Cast(await other.Join(), statement, Vote.Agree)).ShouldBeOfType<VoteOutcome.NotJoined>();
        (
            await it.Cast(await it.Join(), await other.Seed("Elsewhere"), Vote.Agree)
        ).ShouldBeOfType<VoteOutcome.NotFound>();
        (await it.Tally(statement)).Seen.ShouldBe(0);
    }

    [Fact]
    public async Task The_conversation_opens_and_closes_to_the_second()
    {
        var it = await Workshopped.On(process);
        var statement = await it.Seed("At the last second");
        var voice = await it.Join();

        process.Clock.MoveTo(Workshopped.Closing.AddMilliseconds(-1));
        await it.Count(voice, statement, Vote.Agree);
        process.Clock.MoveTo(Workshopped.Closing);

        (await it.Cast(voice, statement, Vote.Disagree)).ShouldBeOfType<VoteOutcome.NotOpen>();
        (await it.Tally(statement)).ShouldBe(new VoteTally(1, 0, 0));
        process.Clock.MoveTo(new DateTimeOffset(2026, 11, 21, 7, 59, 59, TimeSpan.Zero));
        (await it.Cast(voice, statement, Vote.Disagree)).ShouldBeOfType<VoteOutcome.NotOpen>();
    }

    [Fact]
    public async Task A_statement_that_is_hidden_takes_no_votes_and_is_asked_about_again_when_it_is_shown()
    {
        var it = await Workshopped.On(process);
        var statement = await it.Seed("Hidden for a while");
        var voice = await it.Join();
        await it.Moderate(statement, show: false, "off-topic");
        await Workshopped.Until(async () => (await it.Live()).Find(statement)!.State == ContributionState.Hidden);

        (await it.Cast(voice, statement, Vote.Agree)).ShouldBeOfType<VoteOutcome.NotOpen>();
        await it.Moderate(statement, show: true, "in-line");
        await Workshopped.Until(async () => (await it.Live()).Find(statement)!.IsOpen);

        (await it.Count(voice, statement, Vote.Agree)).Tally.Agree.ShouldBe(1);
    }

    [Fact]
    public async Task Votes_on_merged_statements_are_a_persons_latest_on_either()
    {
        var it = await Workshopped.On(process);
        var (given, stays) = (await it.Seed("We need time"), await it.Seed("We need more time"));
        var (both, one) = (await it.Join(), await it.Join());
        await it.Count(both, stays, Vote.Agree);
        await it.Count(both, given, Vote.Disagree);
        await it.Count(one, given, Vote.Agree);

        await process.Do(it.Organiser, new MergeStatement(it.Id, given, stays, ""));
        await Workshopped.Until(async () => (await it.Live()).Find(given)!.LivesOnAs == stays);

        (await it.Tally(stays)).ShouldBe(new VoteTally(1, 1, 0));
        await ReadAnew(it, stays, new VoteTally(1, 1, 0));
    }

    [Fact]
    public async Task Votes_and_comments_go_with_a_statement_that_is_reworded_and_then_split()
    {
        var it = await Workshopped.On(process);
        var first = await it.Seed("We need time and money");
        var (agrees, disagrees) = (await it.Join(), await it.Join());
        await it.Count(agrees, first, Vote.Agree);
        await it.Count(disagrees, first, Vote.Disagree);
        await process.Do(Actor.Anonymous, new AddComment(it.Id, first, agrees.Secret, "Both, indeed"));

        var clearer = await process.Do(
            it.Organiser,
            new RewordStatement(it.Id, first, "Time and money are needed", "")
        );
        await process.Do(it.Organiser, new SplitStatement(it.Id, clearer, "Time is needed\nMoney is needed", ""));

        await using var db = process.Open();
        var parts = await db.Set<Descent>().Where(d => d.Parent == clearer).Select(d => d.Child).ToListAsync(Cancel);
        parts.Count.ShouldBe(2);
        foreach (var part in parts)
        {
            await Workshopped.Until(async () => (await it.Live()).Find(part) is not null);
            (await it.Tally(part)).ShouldBe(new VoteTally(1, 1, 0));
            var page = await process.Do(Actor.Anonymous, new GetStatement(it.Id, part, agrees.Secret));
            page.Comments.Single().Text.ShouldBe("Both, indeed");
            page.From.Single().Number.ShouldBe(clearer);
        }
        await it.Count(agrees, parts[1], Vote.Pass);
        (await it.Tally(parts[1])).ShouldBe(new VoteTally(0, 1, 1));
        (await it.Tally(parts[0])).ShouldBe(new VoteTally(1, 1, 0));
    }

    [Fact]
    public async Task Two_nodes_are_one_conversation()
    {
        await using var second = Workshopped.Node(database);
        var it = await Workshopped.On(process);
        var statement = await it.Seed("Both nodes count");
        var voices = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => it.Join(i % 2 == 0 ? process : second)));
        _ = await it.Live(second);

        // Everybody votes on one node and changes their mind on the other.
        await Task.WhenAll(
            voices.Select(
                async (voice, i) =>
                {
                    var (here, there) = i % 2 == 0 ? (process, second) : (second, process);
                    (await it.Cast(here, voice, statement, Vote.Disagree)).ShouldBeOfType<VoteOutcome.Counted>();
                    (await it.Cast(there, voice, statement, Vote.Agree)).ShouldBeOfType<VoteOutcome.Counted>();
                }
            )
        );
        var late = (await it.Share(voices[0], "An idea of the first node")).Number;
        (await it.Cast(second, voices[1], late, Vote.Agree)).ShouldBeOfType<VoteOutcome.Counted>();

        foreach (var node in new[] { process, second })
        {
            await Workshopped.Until(async () => await it.Tally(late, node) == new VoteTally(1, 0, 0));
            await Workshopped.Until(async () => await it.Tally(statement, node) == new VoteTally(12, 0, 0));
        }
    }

    [Fact]
    public async Task What_a_node_counts_as_votes_come_is_what_it_reads_from_the_database()
    {
        var it = await Workshopped.On(process);
        var statements = new List<long>();
        for (var i = 0; i < 8; i++)
        {
            statements.Add(await it.Seed($"Statement {i} of many"));
        }
        var voices = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => it.Join()));
        await Task.WhenAll(
            voices.SelectMany((v, i) => statements.Select((s, j) => it.Cast(v, s, (Vote)(((i * j) % 3) - 1))))
        );

        await using var fresh = Workshopped.Node(database);
        foreach (var statement in statements)
        {
            (await it.Tally(statement, fresh)).ShouldBe(await it.Tally(statement));
        }
        (await it.Live(fresh)).VotesThatCount.ShouldBe(80);
        (await it.Live(fresh)).CheckRouting().IsRouting.ShouldBe((await it.Live()).CheckRouting().IsRouting);
    }

    [Fact]
    public async Task Who_leaves_takes_their_votes_along()
    {
        var it = await Workshopped.On(process);
        var statement = await it.Seed("Stay or go");
        var (stays, leaves) = (await it.Join(), await it.Join());
        await it.Count(stays, statement, Vote.Agree);
        await it.Count(leaves, statement, Vote.Agree);

        await process.Do(Actor.Anonymous, new LeaveConversation(it.Id, leaves.Secret));

        await Workshopped.Until(async () => await it.Tally(statement) == new VoteTally(1, 0, 0));
        await Workshopped.Until(async () => await it.Cast(leaves, statement, Vote.Agree) is VoteOutcome.NotJoined);
    }

    private async Task ReadAnew(Workshopped it, long statement, VoteTally due)
    {
        await using var fresh = Workshopped.Node(database);
        (await it.Tally(statement, fresh)).ShouldBe(due);
    }

    private async Task<int> Stored(Workshopped it)
    {
        await using var db = process.Open();
        return await db.Set<GivenVote>().CountAsync(v => v.ConversationId == it.Id, Cancel);
    }
}
