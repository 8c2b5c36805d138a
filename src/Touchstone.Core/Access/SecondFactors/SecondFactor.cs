namespace Touchstone.Core.Access.SecondFactors;

/// <summary>An authenticator app of one person. It counts once a first code from it was right.</summary>
public sealed class SecondFactor
{
    private SecondFactor() { }

    public SecondFactor(Guid accountId, byte[] key, DateTimeOffset at)
    {
        AccountId = accountId;
        Key = key;
        OfferedAt = at;
    }

    public Guid AccountId { get; private set; }
    public byte[] Key { get; private set; } = [];
    public DateTimeOffset OfferedAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The time step of the last code that was accepted: no code of it or before it is accepted again.</summary>
    public long LastStep { get; private set; }

    public void OfferAgain(byte[] key, DateTimeOffset at)
    {
        if (ConfirmedAt is not null)
        {
            throw new InvalidOperationException("The authenticator app is in use.");
        }
        Key = key;
        OfferedAt = at;
    }

    /// <summary>True if the code is right, fits the time, and was not used before. Remembers that it was.</summary>
    public bool Accept(string code, DateTimeOffset now)
    {
        if (TimeCode.Match(Key, code, now, LastStep) is not { } step)
        {
            return false;
        }
        LastStep = step;
        ConfirmedAt ??= now;
        return true;
    }
}
