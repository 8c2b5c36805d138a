using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations;

/// <summary>Those who asked are told what is new, and those who moderate what waits.</summary>
public sealed partial class NewsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = Workshopped.Node(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Those_who_left_an_address_are_told_once_a_week_what_is_new_and_once_that_it_is_over()
    {
        var it = await Workshopped.On(process);
        var (asked, address) = await Somebody(it);
        await it.Join();
        await it.Seed("Something to vote on");
        await Nothing(it, "it has only begun");
        process.Clock.Pass(TimeSpan.FromDays(7));

        (await process.Do(Actor.System, new WriteNews(it.Id))).ShouldBe(1);
        await Nothing(it, "nothing more was said");
        var (_, late) = await Somebody(it);
        await it.Share(asked, "And something more");
        await Nothing(it, "not more than once a week");
        process.Clock.MoveTo(Workshopped.Closing.AddDays(1));
        (await process.Do(Actor.System, new WriteNews(it.Id))).ShouldBe(2);
        await Nothing(it, "it is over");

        (await Letters(address)).Count.ShouldBe(2);
        (await Letters(late)).Count.ShouldBe(1, "whoever comes later is told what came after them");
        (await Letters(address)).ShouldAllBe(l => !l.Text.Contains("something more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_link_of_a_letter_stops_the_letters_and_erases_the_address_and_nothing_else()
    {
        var it = await Workshopped.On(process);
        var (voice, address) = await Somebody(it);
        await it.Share(voice, "What I said stays");
        process.Clock.Pass(TimeSpan.FromDays(7));
        await process.Do(Actor.System, new WriteNews(it.Id));
        var secret = Stop().Match((await Letters(address)).Single().Text).Groups[1].Value;
        secret.Length.ShouldBeGreaterThan(40);
        await process.Refused<Refusal.OutOfOrder, Nothing>(Actor.Anonymous, new StopNews(it.Id, "no-link-of-ours"));
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            Actor.Anonymous,
            new StopNews(Guid.CreateVersion7(), secret)
        );

        await process.Do(Actor.Anonymous, new StopNews(it.Id, secret));

        var mine = await it.Mine(voice);
        mine.Address.ShouldBeNull();
        mine.Answers.ShouldNotBeNull();
        mine.Contributions.Single().Text.ShouldBe("What I said stays");
        process.Clock.MoveTo(Workshopped.Closing.AddDays(1));
        await process.Ask(Actor.System, new WriteNews(it.Id));
        (await Letters(address)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Moderators_find_a_queue_that_waited_overnight_on_their_lists_until_it_is_read()
    {
        var it = await Workshopped.On(process);
        var voice = await it.Join();
        var idea = await it.Share(voice, "This waits for somebody to read it", it.Read);
        await Remind();
        (await Waiting(it)).ShouldBe(0, "it came today");
        process.Clock.Pass(TimeSpan.FromDays(1));
        await Remind();
        (await Waiting(it)).ShouldBe(2, "managers and facilitators");
        await Remind();
        (await Waiting(it)).ShouldBe(2);

        await it.Moderate(idea.Number, show: true, "in-line");

        (await Waiting(it)).ShouldBe(0);
        var taken = await it.Share(voice, "This is taken back before it is read", it.Read);
        process.Clock.Pass(TimeSpan.FromDays(1));
        await Remind();
        (await Waiting(it)).ShouldBe(2);
        await process.Do(
            Actor.Anonymous,
            new WithdrawContribution(it.Id, voice.Secret, ContributionKind.Idea, taken.Number)
        );
        await Remind();
        (await Waiting(it)).ShouldBe(0);
    }

    private static async Task<(Core.Conversations.Voice Voice, string Address)> Somebody(Workshopped it)
    {
        var address = $"{Guid.CreateVersion7():n}@people.example";
        return (await it.Join(address), address);
    }

    private async Task Nothing(Workshopped it, string because) =>
        (await process.Ask(Actor.System, new WriteNews(it.Id))).Refusal.ShouldBeOfType<Refusal.OutOfOrder>(because);

    private Task Remind() => process.Ask(Actor.System, new RemindPeople(Guid.CreateVersion7()));

    private async Task<int> Waiting(Workshopped it)
    {
        await using var db = process.Open();
        return await db.Set<ToDoItem>()
            .CountAsync(i => i.AboutId == it.Id && i.What == WaitingContributions.Read && i.SettledAt == null, Cancel);
    }

    private async Task<List<OutboxMail>> Letters(string address)
    {
        await using var db = process.Open();
        return await db.Set<OutboxMail>().Where(m => m.To == address).ToListAsync(Cancel);
    }

    [GeneratedRegex("/conversations/[0-9a-f-]+/news/([A-Za-z0-9_-]+)")]
    private static partial Regex Stop();
}
