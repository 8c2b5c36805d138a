using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Platform;

namespace Touchstone.Web.Demo;

/// <summary>The webinar and the roundtable of the exercise: planned, booked out, held and written up.</summary>
internal sealed class DemoEvents(DemoRun run)
{
    private static readonly string[] Names = ["Ada Holm", "Bram Oduya", "Cerys Lund", "Dev Anand", "Esme Okafor"];

    private Guid webinar;
    private Guid roundtable;

    public async Task PlanAsync(Guid exercise)
    {
        webinar = await Plan(
            exercise,
            new EventText(
                EventKind.Webinar,
                "Our approach to credentials, and your questions",
                "Half an hour on the approach, half an hour for what you ask.",
                "Online",
                "https://meet.demo.example/approach"
            ),
            12,
            4,
            false
        );
        roundtable = await Plan(
            exercise,
            new EventText(
                EventKind.Roundtable,
                "What the approach asks of employers",
                "A discussion among those who employ advanced practitioners.",
                "Calder Valley Community Trust, Hebden Room",
                "Ask for the Hebden Room at the main entrance."
            ),
            19,
            12,
            true
        );
        foreach (var name in Names)
        {
            var address = $"{name.Replace(' ', '.').ToLowerInvariant()}@people.example";
            await run.Do(
                Actor.Anonymous,
                new BookPlace(webinar, name, address, name == Names[1] ? "Live captions" : "", null)
            );
        }
    }

    /// <summary>Once both have been held.</summary>
    public async Task WriteUpAsync()
    {
        var held = await run.Do("manager", new GetEventWork(webinar));
        await run.Do(
            "manager",
            new NoteAttendance(
                webinar,
                [.. held.Bookings.Where(b => b.State == BookingState.Placed).Skip(1).Select(b => b.Id)]
            )
        );
        await Write(
            webinar,
            "Most questions were about supervision: who has the time, and who pays for it. Two people from rural services asked for delivery close to home. Nobody asked for a longer process.",
            isPublic: true
        );
        await Write(
            roundtable,
            "Employers would release people if the dates were known a year ahead. They want one page that says what a practitioner with the credential can do on day one.",
            isPublic: false
        );
    }

    private Task<Guid> Plan(Guid exercise, EventText text, int days, int places, bool byInvitation)
    {
        var begins = run.Clock.Today.AddDays(days);
        return run.Do(
            "manager",
            new PlanEvent(
                exercise,
                text,
                new LocalMoment(begins, "13:00"),
                new LocalMoment(begins, "14:00"),
                places,
                byInvitation
            )
        );
    }

    private async Task Write(Guid held, string notes, bool isPublic) =>
        await run.Do(
            "manager",
            new WriteEventNotes(held, notes, isPublic, (await run.Do("manager", new GetEventWork(held))).Event.Revision)
        );
}
