namespace Touchstone.Badges.Verification;

/// <summary>What to check a credential against.</summary>
/// <param name="At">The moment at which it should count.</param>
public sealed record VerificationRequest(DateTimeOffset At)
{
    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Whose it should be; null when that is not asked.</summary>
    public Recipient? Recipient { get; init; }

    /// <summary>Who should have issued it; null when that is not asked.</summary>
    public string? Issuer { get; init; }

    /// <summary>What the proof must be made for; null for the usual: <c>assertionMethod</c>, in presentations <c>authentication</c>.</summary>
    public string? ProofPurpose { get; init; }

    /// <summary>The value that the verifier chose; usual for presentations.</summary>
    public string? Challenge { get; init; }

    /// <summary>For whom the proof should be made; usual for presentations.</summary>
    public string? Domain { get; init; }
}
