using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Calendar;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed class EventTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly InvitationChoice Everybody = new([], [], [], "", false);
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Places_are_never_oversold_however_many_ask_at_once_and_the_rest_wait_in_order()
    {
        var (manager, id) = await Planned(places: 7);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(n => Book(id, $"person{n}-{id}@people.example")));

        var work = await process.Do(manager, new GetEventWork(id));
        work.Event.Taken.ShouldBe(7);
        work.Bookings.Count(b => b.State == BookingState.Placed).ShouldBe(7);
        work.Bookings.Count(b => b.State == BookingState.Waiting).ShouldBe(23);
        (await process.Do(Actor.Anonymous, new GetEvent(id))).Free.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_has_waited_longest_gets_the_place_that_is_given_up_and_the_places_that_are_added()
    {
        var (manager, id) = await Planned(places: 1);
        var first = await BookAndFollow(id, "first");
        var second = await BookAndFollow(id, "second");
        var third = await BookAndFollow(id, "third");
        var fourth = await BookAndFollow(id, "fourth");
        (await Booking(second)).Before.ShouldBe(0);
        (await Booking(fourth)).Before.ShouldBe(2);
        (await Booking(fourth)).Joining.ShouldBeEmpty("how to join is for those with a place");

        await process.Do(Actor.Anonymous, new GiveUpPlace(first));
        await process.Refused<Refusal.OutOfOrder, Nothing>(Actor.Anonymous, new GiveUpPlace(first));

        (await Booking(first)).State.ShouldBe(BookingState.GivenUp);
        (await Booking(second)).State.ShouldBe(BookingState.Placed);
        (await Booking(second)).Joining.ShouldBe("https://meet.example/room");
        (await Booking(third)).State.ShouldBe(BookingState.Waiting);
        await Revise(manager, id, places: 2);
        (await Booking(third)).State.ShouldBe(BookingState.Placed);
        (await Booking(fourth)).State.ShouldBe(BookingState.Waiting);
        (await Revising(manager, id, places: 1)).Refusal.ShouldBeOfType<Refusal.Invalid>();
    }

    [Fact]
    public async Task Nobody_gets_two_places_and_the_form_tells_nobody_who_comes()
    {
        var (manager, id) = await Planned(places: 5);
        var address = $"ada-{id}@people.example";
        await Book(id, address);
        await Book(id, address.ToUpperInvariant());

        (await process.Do(manager, new GetEventWork(id))).Bookings.Length.ShouldBe(1);
        (await LettersTo(address)).Count.ShouldBe(2);
        (await LettersTo(address))[^1].Text.ShouldContain("You have a place already");
    }

    [Fact]
    public async Task Calendars_are_told_of_changes_and_of_the_end()
    {
        var (manager, id) = await Planned(places: 5);
        var address = $"cal-{id}@people.example";
        await Book(id, address);
        await Revise(manager, id, days: 9);
        await process.Do(manager, new CancelEvent(id, "The speaker is ill."));

        var letters = await LettersTo(address);
        letters
            .Select(l => l.CalendarMethod)
            .ShouldBe([CalendarMethod.Request, CalendarMethod.Request, CalendarMethod.Cancel]);
        letters.Select(l => Line(l.Calendar!, "SEQUENCE:")).ShouldBe(["1", "2", "3"]);
        letters.Select(l => Line(l.Calendar!, "UID:")).Distinct().Count().ShouldBe(1, "it is one appointment");
        Line(letters[0].Calendar!, "DTSTART:").ShouldNotBe(Line(letters[1].Calendar!, "DTSTART:"));
        letters[^1].Text.ShouldContain("The speaker is ill.");
        (
            await process.Ask(Actor.Anonymous, new BookPlace(id, "Late", "late@people.example", "", null))
        ).Refusal.ShouldBeOfType<Refusal.OutOfOrder>();
    }

    [Fact]
    public async Task A_change_that_concerns_nobody_who_comes_writes_to_nobody()
    {
        var (manager, id) = await Planned(places: 5);
        var address = $"quiet-{id}@people.example";
        await Book(id, address);
        await Revise(manager, id, places: 50);
        (await LettersTo(address)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_roundtable_by_invitation_takes_those_who_were_invited_once_and_nobody_else()
    {
        var (manager, id) = await Planned(places: 5, byInvitation: true);
        var address = $"invited-{id}@people.example";
        await Registered(address, "midwife");
        await Registered($"other-{id}@people.example", "physiotherapist");
        (
            await process.Ask(Actor.Anonymous, new BookPlace(id, "Eve", "eve@people.example", "", null))
        ).Refusal.ShouldBeOfType<Refusal.OutOfOrder>();

        var midwives = Everybody with { Professions = ["midwife"] };
        (await process.Do(manager, new InviteToEvent(id, midwives))).ShouldBe(1);
        (await process.Ask(manager, new InviteToEvent(id, midwives))).Refusal.ShouldBeOfType<Refusal.OutOfOrder>();
        var secret = (await LettersTo(address))[^1].Secret!;
        var form = await process.Do(Actor.Anonymous, new GetEvent(id, secret));
        (form.IsInvited, form.Address).ShouldBe((true, address));
        await process.Do(Actor.Anonymous, new BookPlace(id, form.Name, form.Address, "Captions", secret));

        var booking = (await process.Do(manager, new GetEventWork(id))).Bookings.ShouldHaveSingleItem();
        (booking.State, booking.Needs).ShouldBe((BookingState.Placed, "Captions"));
        var (_, other) = await Planned(places: 5, byInvitation: true);
        (
            await process.Ask(Actor.Anonymous, new BookPlace(other, "Eve", "eve@people.example", "", secret))
        ).Refusal.ShouldBeOfType<Refusal.OutOfOrder>("an invitation is to one event");
    }

    [Fact]
    public async Task People_are_reminded_once_a_day_before_also_after_it_was_moved()
    {
        var (manager, id) = await Planned(places: 5);
        var address = $"remind-{id}@people.example";
        await Book(id, address);
        var begins = (await process.Do(manager, new GetEventWork(id))).Event.StartsAt;
        await Revise(manager, id, days: 20);

        process.Clock.MoveTo(begins.AddHours(-23));
        await RunJobs();
        (await Reminders(address)).ShouldBe(0, "it was moved");
        begins = (await process.Do(manager, new GetEventWork(id))).Event.StartsAt;
        process.Clock.MoveTo(begins.AddHours(-23));
        await RunJobs();
        await RunJobs();
        (await Reminders(address)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_came_is_noted_and_who_they_were_is_erased_three_months_later()
    {
        var (manager, id) = await Planned(places: 5);
        await Book(id, $"came-{id}@people.example");
        await Book(id, $"not-{id}@people.example");
        var before = await process.Do(manager, new GetEventWork(id));
        (await process.Ask(manager, new NoteAttendance(id, []))).Refusal.ShouldBeOfType<Refusal.OutOfOrder>();
        process.Clock.MoveTo(before.Event.StartsAt.AddMinutes(5));
        await process.Do(manager, new NoteAttendance(id, [before.Bookings[0].Id]));
        await process.Do(
            manager,
            new WriteEventNotes(id, "Many asked about supervision.", true, before.Event.Revision)
        );
        (
            await process.Ask(manager, new WriteEventNotes(id, "Late.", true, before.Event.Revision))
        ).Refusal.ShouldBeOfType<Refusal.Stale>();

        process.Clock.MoveTo(before.Event.EndsAt.AddDays(91));
        await RunJobs();

        var after = await process.Do(manager, new GetEventWork(id));
        after.Bookings.ShouldAllBe(b => b.Name == null && b.Address == null && b.Needs == "");
        after.Bookings.Count(b => b.Came == true).ShouldBe(1);
        var notes = (await process.Do(manager, new GetEventNotes(before.Event.ExerciseId))).ShouldHaveSingleItem();
        (notes.Came, notes.Text).ShouldBe((1, "Many asked about supervision."));
        (await process.Do(Actor.Anonymous, new GetEvent(id))).Notes.ShouldBe("Many asked about supervision.");
    }

    [Fact]
    public async Task The_public_calendar_has_what_is_to_come_and_tells_nobody_how_to_join()
    {
        var (_, open) = await Planned(places: 5);
        var (_, closed) = await Planned(places: 5, byInvitation: true);

        var calendar = await process.Do(Actor.Anonymous, new GetEventCalendar());

        calendar.ShouldContain($"event-{open}@");
        calendar.ShouldNotContain($"event-{closed}@");
        calendar.ShouldNotContain("meet.example");
        (await process.Do(Actor.Anonymous, new GetEvents())).Select(e => e.Id).ShouldContain(closed);
    }

    [Fact]
    public async Task Only_those_who_run_exercises_run_events()
    {
        var (_, id) = await Planned(places: 5);
        var somebody = await process.Person("Ola");
        await process.Refused<Refusal.NotAllowed, EventWork>(somebody, new GetEventWork(id));
        await process.Refused<Refusal.NotAllowed, Nothing>(somebody, new CancelEvent(id, "Why not."));
        await process.Refused<Refusal.NotFound, BookingPage>(Actor.Anonymous, new GetBooking("nonsense"));
    }

    private async Task<(Actor Manager, Guid Event)> Planned(int places, bool byInvitation = false)
    {
        var it = await Consultation.Open(process, new QuestionDraft(QuestionKind.Agreement, "It is clear."));
        var id = await process.Do(it.Manager, new PlanEvent(it.Exercise, Text, At(5), At(5, 1), places, byInvitation));
        return (it.Manager, id);
    }

    private static readonly EventText Text = new(
        EventKind.Webinar,
        "What the draft says",
        "We present the draft, and you ask.",
        "Online",
        "https://meet.example/room"
    );

    private LocalMoment At(int days, int hours = 0) =>
        LocalMoment.Of(process.Clock.GetUtcNow().AddDays(days).AddHours(hours));

    private async Task Revise(Actor manager, Guid id, int? places = null, int? days = null) =>
        (await Revising(manager, id, places, days)).Refusal.ShouldBeNull();

    private async Task<Outcome<Nothing>> Revising(Actor manager, Guid id, int? places = null, int? days = null)
    {
        var held = (await process.Do(manager, new GetEventWork(id))).Event;
        return await process.Ask(
            manager,
            new ReviseEvent(
                id,
                held.Text,
                days is { } d ? At(d) : LocalMoment.Of(held.StartsAt),
                days is { } e ? At(e, 1) : LocalMoment.Of(held.EndsAt),
                places ?? held.Places,
                held.Revision
            )
        );
    }

    private Task<Nothing> Book(Guid id, string address) =>
        process.Do(Actor.Anonymous, new BookPlace(id, "Ada Byron", address, "", null));

    private async Task<string> BookAndFollow(Guid id, string who)
    {
        var address = $"{who}-{id}@people.example";
        await Book(id, address);
        process.Clock.Pass(TimeSpan.FromMinutes(1));
        return (await LettersTo(address))[^1].Secret!;
    }

    private Task<BookingPage> Booking(string secret) => process.Do(Actor.Anonymous, new GetBooking(secret));

    private async Task<ImmutableArray<OutboxMail>> LettersAbout(string address)
    {
        await using var db = process.Open();
        return [.. await db.Set<OutboxMail>().Where(m => m.To == address).OrderBy(m => m.Id).ToListAsync(Cancel)];
    }

    private async Task<IReadOnlyList<OutboxMail>> LettersTo(string address) => await LettersAbout(address);

    private async Task<int> Reminders(string address) =>
        (await LettersTo(address)).Count(l => l.Subject.Contains("is soon", StringComparison.Ordinal));

    private async Task RunJobs()
    {
        var worker = ActivatorUtilities.CreateInstance<JobWorker>(process.Services, NullLogger<JobWorker>.Instance);
        await worker.RunDue(Cancel);
    }

    private async Task Registered(string address, string profession)
    {
        var answers = new RegistrationAnswers(
            "Ada Byron",
            address,
            profession,
            process.Data.Sectors.Latest.Codes.First(),
            process.Data.Regions.Latest.Codes.First(),
            [],
            true,
            ""
        );
        await process.Do(Actor.Anonymous, new RegisterInterest(answers, "I agree"));
        await process.Do(Actor.Anonymous, new ConfirmRegistration((await LettersTo(address))[^1].Secret!));
    }

    private static string Line(string calendar, string name) =>
        calendar.Split("\r\n").Single(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..];
}
