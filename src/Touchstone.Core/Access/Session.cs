namespace Touchstone.Core.Access;

/// <summary>One signed-in browser. Ending it signs that browser out at its next request.</summary>
public sealed class Session
{
    private Session() { }

    public Session(Guid accountId, string browser, string address, bool secondFactor, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Browser = browser;
        Address = address;
        SecondFactor = secondFactor;
        StartedAt = at;
        SeenAt = at;
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string Browser { get; private set; } = "";
    public string Address { get; private set; } = "";
    public bool SecondFactor { get; private set; }

    public void Seen(DateTimeOffset at) => SeenAt = at;

    /// <summary>The person proved a second factor while the session was open.</summary>
    public void ProvedSecondFactor() => SecondFactor = true;

    public void End(DateTimeOffset at) => EndedAt ??= at;
}
