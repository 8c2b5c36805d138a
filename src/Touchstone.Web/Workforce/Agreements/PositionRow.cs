using Touchstone.Core.Workforce.Agreements;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Where a university stood on one point, as entered.</summary>
public sealed class PositionRow
{
    public Stance? Stance { get; set; }
    public string? Reservation { get; set; }
}
