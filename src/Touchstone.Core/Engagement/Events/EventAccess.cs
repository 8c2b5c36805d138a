using Touchstone.Core.Access;

namespace Touchstone.Core.Engagement.Events;

internal sealed class EventAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetEvents>().AllowAnyone();
        table.For<GetEvent>().AllowAnyone();
        table.For<GetEventCalendar>().AllowAnyone();
        table.For<BookPlace>().AllowAnyone();
        table.For<GetBooking>().AllowAnyone();
        table.For<GiveUpPlace>().AllowAnyone();

        Run(table.For<PlanEvent>());
        Run(table.For<ReviseEvent>());
        Run(table.For<CancelEvent>());
        Run(table.For<InviteToEvent>());
        Run(table.For<NoteAttendance>());
        Run(table.For<WriteEventNotes>());
        Run(table.For<GetEventWork>()).Allow(Role.Auditor);
        Run(table.For<GetEventNotes>()).Allow(Role.Evaluator);
        table.For<RemindAttenders>().AllowSystem();
        table.For<EraseAttenders>().AllowSystem();
    }

    /// <summary>Those who run exercises run their events.</summary>
    private static AccessRule Run(AccessRule rule) =>
        rule.Allow(Role.ProgrammeManager, Role.EngagementFacilitator, Role.Developer);
}
