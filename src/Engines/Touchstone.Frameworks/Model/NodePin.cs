namespace Touchstone.Frameworks;

/// <summary>A node named from outside: which one, in which version, and what to call it when it cannot be looked up.</summary>
/// <param name="Lineage">The node through all versions.</param>
/// <param name="VersionId">The node as it stood in the pinned version.</param>
/// <param name="Uri">Its address.</param>
/// <param name="Title">Its code, or the beginning of its text where it has none.</param>
public sealed record NodePin(LineageId Lineage, Guid VersionId, string Uri, string Title)
{
    private const int TitleLength = 80;

    /// <summary>Pins a node as it stands.</summary>
    public static NodePin To(FrameworkNode node) => new(node.Lineage, node.VersionId, node.Address, TitleOf(node));

    internal static string TitleOf(FrameworkNode node)
    {
        var title = node.Code ?? node.ShortText;
        if (title.Length <= TitleLength)
        {
            return title;
        }

        // A cut must not part a surrogate pair: half of one is not text.
        var end = char.IsHighSurrogate(title[TitleLength - 1]) ? TitleLength - 1 : TitleLength;
        return title[..end];
    }
}
