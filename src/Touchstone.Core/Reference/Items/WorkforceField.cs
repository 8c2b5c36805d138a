namespace Touchstone.Core.Reference;

/// <summary>A field of a workforce plan: the dictionary that a collection goes by.</summary>
/// <param name="Code">The column's name in files: lower case with underscores. It stays the same from edition to edition.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Definition">What is counted, and what is not. When it changes, the figures of both editions are not comparable.</param>
/// <param name="Example">What a cell may hold.</param>
/// <param name="Unit">What a number counts.</param>
/// <param name="List">The list of reference data that a code comes from: <c>professions</c> or <c>settings</c>.</param>
/// <param name="Choices">What can be chosen, where the field has a list of its own.</param>
/// <param name="PerPlanYear">True where the field has a column for each year of the plan.</param>
/// <param name="Most">The largest number, or the longest text.</param>
public sealed record WorkforceField(
    string Code,
    string Name,
    string Definition,
    WorkforceFieldKind Kind,
    string Example,
    string? Unit = null,
    bool Required = false,
    string? List = null,
    IReadOnlyList<WorkforceChoice>? Choices = null,
    bool PerPlanYear = false,
    int? Most = null
) : IReferenceItem;

/// <summary>One of the answers that a field allows.</summary>
public sealed record WorkforceChoice(string Code, string Name) : IReferenceItem;

/// <summary>What a field holds.</summary>
public enum WorkforceFieldKind
{
    Text,

    /// <summary>A code or name of a list of reference data.</summary>
    Code,

    /// <summary>A code or name of the field's own choices.</summary>
    Choice,
    WholeNumber,
    Number,
    Date,
}
