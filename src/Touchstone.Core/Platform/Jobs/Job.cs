namespace Touchstone.Core.Platform.Jobs;

/// <summary>A piece of background work: a durable row that any node may lease, retried with back-off, done once.</summary>
public sealed class Job
{
    private Job() { }

    internal Job(string kind, string payload, string? key, DateTimeOffset due, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        Payload = payload;
        Key = key;
        DueAt = due;
        AskedAt = at;
    }

    public Guid Id { get; private set; }
    public string Kind { get; private set; } = "";

    /// <summary>JSON that the job's handler reads.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>Two jobs of one kind with the same key are one job.</summary>
    public string? Key { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset DueAt { get; internal set; }
    public string? LeasedBy { get; internal set; }
    public DateTimeOffset? LeasedUntil { get; internal set; }
    public int Attempts { get; internal set; }
    public string? Problem { get; internal set; }

    /// <summary>Share of the work that is done, 0 to 100, for those who wait for it.</summary>
    public int Progress { get; internal set; }
    public DateTimeOffset? DoneAt { get; internal set; }
    public DateTimeOffset? GivenUpAt { get; internal set; }
    public DateTimeOffset? CancelledAt { get; internal set; }

    internal void RunAgain(DateTimeOffset at)
    {
        GivenUpAt = null;
        CancelledAt = null;
        Attempts = 0;
        DueAt = at;
    }

    internal void Cancel(DateTimeOffset at) => CancelledAt ??= at;
}
