namespace Touchstone.Frameworks.Comparing;

/// <summary>One edit between two versions.</summary>
public sealed record Change
{
    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>
    /// The nodes it happened to as they stood in the old version: none for an addition, the sources of a merge, and for a
    /// removal the removed node followed by the branch that went with it.
    /// </summary>
    public ValueList<FrameworkNode> Before { get; init; }

    /// <summary>
    /// The nodes as they stand in the new version: none for a removal, the parts of a split, and for an addition the added
    /// node followed by the branch that came with it.
    /// </summary>
    public ValueList<FrameworkNode> After { get; init; }

    /// <summary>For a rewording, the text word by word.</summary>
    public ValueList<WordEdit> Words { get; init; }

    /// <summary>For a move, the parent in the old version; null for the top.</summary>
    public FrameworkNode? ParentBefore { get; init; }

    /// <summary>For a move, the parent in the new version; null for the top.</summary>
    public FrameworkNode? ParentAfter { get; init; }

    /// <summary>For a changed mapping, the old row; null for a new one.</summary>
    public Mapping? MappingBefore { get; init; }

    /// <summary>For a changed mapping, the new row; null for one that is gone.</summary>
    public Mapping? MappingAfter { get; init; }

    /// <summary>For a changed rubric, the old one; null for a new one.</summary>
    public Rubric? RubricBefore { get; init; }

    /// <summary>For a changed rubric, the new one; null for one that is gone.</summary>
    public Rubric? RubricAfter { get; init; }

    /// <summary>For changed details, which of them, for example "Title".</summary>
    public string? Detail { get; init; }

    /// <summary>The change as a sentence.</summary>
    public override string ToString() => Documents.ChangeList.Sentence(this);
}
