namespace Touchstone.Frameworks.Exchange;

/// <summary>
/// The isChildOf association that the tree itself implies. A link read from a file that says no more than this is not kept,
/// so that a framework written here reads back as it was.
/// </summary>
internal static class TreeLink
{
    public static Association Of(FrameworkNode node, FrameworkNode? parent, FrameworkDetails details, int sequence)
    {
        var above = parent is null ? EndOf(details) : EndOf(parent);
        return new Association
        {
            Id = NameBasedId.Of(node.VersionId, above.Identifier),
            Type = AssociationType.IsChildOf,
            Origin = EndOf(node),
            Destination = above,
            Sequence = sequence,
            LastChanged = node.LastChanged,
        };
    }

    public static AssociationEnd EndOf(FrameworkNode node) =>
        new(node.VersionId.ToString("D"), node.Address, NodePin.TitleOf(node));

    public static AssociationEnd EndOf(FrameworkDetails details) =>
        new(details.VersionId.ToString("D"), details.Address, details.Title);
}
