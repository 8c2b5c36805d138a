namespace Touchstone.Core.Platform.Reminders;

/// <summary>One person was reminded of one thing at one stage: so that it happens once.</summary>
public sealed class Reminder
{
    private Reminder() { }

    internal Reminder(Guid itemId, Guid accountId, ReminderStage stage, DateTimeOffset at)
    {
        ItemId = itemId;
        AccountId = accountId;
        Stage = stage;
        At = at;
    }

    public Guid ItemId { get; private set; }
    public Guid AccountId { get; private set; }
    public ReminderStage Stage { get; private set; }
    public DateTimeOffset At { get; private set; }
}
