namespace Touchstone.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;

    public void MoveTo(DateTimeOffset instant) => now = instant;
}
