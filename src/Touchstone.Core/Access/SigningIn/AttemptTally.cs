namespace Touchstone.Core.Access.SigningIn;

/// <summary>Wrong attempts at one thing from one place.</summary>
public sealed class AttemptTally
{
    private AttemptTally() { }

    public byte[] What { get; private set; } = [];
    public string Origin { get; private set; } = "";
    public int Attempts { get; private set; }
    public DateTimeOffset LastAt { get; private set; }
    public DateTimeOffset? WaitUntil { get; private set; }
}
