using System.Collections.Immutable;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Texts on their way into an analysis, with how they were collected.</summary>
public sealed record BroughtTexts(SourceKind Kind, string Name, IReadOnlyList<BroughtText> Texts)
{
    /// <summary>The record that the texts were given to.</summary>
    public RecordRef? From { get; init; }
    public DateOnly? CollectedFrom { get; init; }
    public DateOnly? CollectedTo { get; init; }

    /// <summary>How many people were asked, where that is known.</summary>
    public int? Invited { get; init; }
}

/// <summary>One text of one person, who stays unknown.</summary>
/// <param name="Respondent">What holds a person's texts together; it points at nobody. Null where each text stands for itself.</param>
/// <param name="Question">What was asked; may be empty.</param>
/// <param name="Anchor">The clause of a draft that the text is about; may be empty.</param>
/// <param name="MayQuote">The person allowed their words to be quoted.</param>
public sealed record BroughtText(
    string? Respondent,
    string Question,
    string Anchor,
    string Words,
    ImmutableSortedDictionary<string, string> Attributes,
    bool MayQuote
)
{
    /// <summary>Its name where it was given, by which it is followed there; null where it cannot be followed.</summary>
    public string? GivenKey { get; init; }

    /// <summary>The frozen version whose clause it is about.</summary>
    public Guid? ClauseVersion { get; init; }

    /// <summary>The clause, the same in every version.</summary>
    public Guid? ClauseLineage { get; init; }
}
