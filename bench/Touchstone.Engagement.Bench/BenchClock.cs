namespace Touchstone.Engagement.Bench;

/// <summary>Stands still until the exercise is to have closed.</summary>
internal sealed class BenchClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
