namespace Touchstone.Frameworks.Comparing;

/// <summary>
/// The structural difference of two versions. Nodes are recognised by lineage; where the two versions share (almost) no
/// lineages, as when both were imported, by content. Each edit is reported once, under its kind.
/// </summary>
public sealed class FrameworkDiff
{
    private readonly NodeMatching matching;

    private FrameworkDiff(FrameworkPackage old, FrameworkPackage @new, NodeMatching matching, ValueList<Change> changes)
    {
        Old = old;
        New = @new;
        this.matching = matching;
        Changes = changes;
    }

    /// <summary>The version compared from.</summary>
    public FrameworkPackage Old { get; }

    /// <summary>The version compared to.</summary>
    public FrameworkPackage New { get; }

    /// <summary>The edits, in the reading order of the new version; edits of mappings, rubrics and details come last.</summary>
    public ValueList<Change> Changes { get; }

    /// <summary>Whether the nodes were recognised by content because the versions share no lineages.</summary>
    public bool IsByContent => matching.IsByContent;

    /// <summary>How many edits of a kind there are.</summary>
    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);

    /// <summary>
    /// What became of a node of the old version: itself, the parts of its split, the result of its merge; empty when it is
    /// gone or was never there.
    /// </summary>
    public ValueList<FrameworkNode> SuccessorsOf(LineageId lineage)
    {
        var position = Old.Version.PositionOf(lineage);
        if (position < 0)
        {
            return [];
        }

        return matching.NewOf[position] is var at && at >= 0
            ? [New.Version.Nodes[at]]
            : matching.Successors.GetValueOrDefault(position, []).Select(part => New.Version.Nodes[part]).ToValueList();
    }

    /// <summary>Compares two versions without their mappings.</summary>
    public static FrameworkDiff Compare(FrameworkVersion old, FrameworkVersion @new) =>
        Compare(new FrameworkPackage(old), new FrameworkPackage(@new));

    /// <summary>
    /// Compares two versions with their mapping sets. By lineage, time grows linearly with the nodes plus the length of
    /// changed texts.
    /// </summary>
    public static FrameworkDiff Compare(FrameworkPackage old, FrameworkPackage @new)
    {
        var found = NodeMatching.Of(old.Version, @new.Version);
        return new FrameworkDiff(old, @new, found, new ChangeFinding(old, @new, found).Find());
    }
}
