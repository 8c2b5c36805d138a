namespace Touchstone.Web.Delivery;

/// <summary>The headcounts of one profession, as typed. A row without a profession is none.</summary>
public sealed class FiguresRow
{
    public string? Profession { get; set; }
    public int? Starts { get; set; }
    public int? Completions { get; set; }
    public int? Withdrawals { get; set; }
    public int? Deferrals { get; set; }
}
