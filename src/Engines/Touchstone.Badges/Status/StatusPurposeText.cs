namespace Touchstone.Badges.Status;

/// <summary>The words of the standard for the purposes.</summary>
internal static class StatusPurposeText
{
    internal static StatusPurpose? Read(string? text) =>
        text switch
        {
            "revocation" => StatusPurpose.Revocation,
            "suspension" => StatusPurpose.Suspension,
            _ => null,
        };

    internal static string ToText(this StatusPurpose purpose) =>
        purpose switch
        {
            StatusPurpose.Revocation => "revocation",
            StatusPurpose.Suspension => "suspension",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
        };
}
