namespace Touchstone.Web.Delivery;

/// <summary>What is typed about one capability.</summary>
public sealed class CapabilityRow
{
    public string? TaughtIn { get; set; }
    public string? AssessedBy { get; set; }
    public string? Explanation { get; set; }
}
