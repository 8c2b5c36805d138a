using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>A column of the plan of one collection.</summary>
/// <param name="Code">Its name in files; it stays the same from collection to collection.</param>
/// <param name="Name">What people call it.</param>
/// <param name="PlanYear">The year of the plan, counted from 1, for a column that there is one of for every year.</param>
public sealed record PlanColumn(string Code, string Name, WorkforceField Field, int? PlanYear)
{
    /// <summary>Other headings that are understood: the name, and the name with the calendar year.</summary>
    internal IReadOnlyList<string> Headings { get; init; } = [];

    public bool IsNumber => Field.Kind is WorkforceFieldKind.Number or WorkforceFieldKind.WholeNumber;
}
