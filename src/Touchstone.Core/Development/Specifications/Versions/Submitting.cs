using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Development.Specifications;

/// <summary>What must hold before a frozen version can become a candidate.</summary>
internal static class Submitting
{
    /// <summary>Null when it can be submitted.</summary>
    public static Refusal? WhyNot(SpecificationVersion version, Work work)
    {
        if (version.State != VersionState.Frozen)
        {
            return new Refusal.OutOfOrder("This version has been submitted already.");
        }
        var missing = Readiness
            .Of(SpecificationContent.Of(version), work.Reference, work.Today)
            .Points.Where(p => !p.IsMet)
            .ToList();
        return missing.Count == 0
            ? null
            : new Refusal.OutOfOrder(
                "The version is not complete. What is missing: " + string.Join("; ", missing.Select(p => p.Text)) + "."
            );
    }
}
