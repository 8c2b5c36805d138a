using Touchstone.Core.Workforce.Agreements;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>How far a university is with one point, as entered.</summary>
public sealed class AdoptionRow
{
    public AdoptionState? State { get; set; }
    public DateOnly? FromIntake { get; set; }
    public string? Note { get; set; }
}
