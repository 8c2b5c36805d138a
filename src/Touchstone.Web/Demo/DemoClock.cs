namespace Touchstone.Web.Demo;

/// <summary>The clock of the sample body: it begins in the past and is moved on, so that its records have a history.</summary>
internal sealed class DemoClock(DateTimeOffset begin) : TimeProvider
{
    private DateTimeOffset now = begin;

    public DateTimeOffset Begin { get; } = begin;

    public override DateTimeOffset GetUtcNow() => now;

    public DateOnly Today => Core.Platform.Site.DateOf(now);

    public void Pass(int days) => now = now.AddDays(days);

    /// <summary>Moves on until so many days are left to the day on which the sample is made.</summary>
    public void PassUntil(int daysLeft) => Pass(Math.Max(0, DemoRun.Days - (int)(now - Begin).TotalDays - daysLeft));
}
