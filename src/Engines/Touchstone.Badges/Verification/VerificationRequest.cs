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

    /// <summary>For presentations: the value that the verifier chose.</summary>
    public string? Challenge { get; init; }

    /// <summary>For presentations: for whom it should be made.</summary>
    public string? Domain { get; init; }
}
