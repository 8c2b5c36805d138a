namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>The items and links of a package as they were listed, before they are joined.</summary>
internal sealed class CaseTree
{
    private readonly Dictionary<LineageId, int> byLineage = [];

    public List<FrameworkNode> Items { get; } = [];

    public List<Association> Links { get; } = [];

    public List<(CaseMapped Mapped, Guid? Grouping)> Mapped { get; } = [];

    public List<Association> MappedLinks { get; } = [];

    public HashSet<Guid> Seen { get; } = [];

    /// <summary>Where an item stands in <see cref="Items"/>, by the identifier that associations use.</summary>
    public Dictionary<string, int> ByIdentifier { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int Listed { get; private set; }

    public void AddItem(FrameworkNode node, string? sourceIdentifier, FindingLog log)
    {
        Listed++;
        if (byLineage.TryGetValue(node.Lineage, out var before))
        {
            log.Add(
                "duplicate-item",
                Severity.Loss,
                Items[before] == node
                    ? "An item is listed again, word for word; the first listing is kept."
                    : "An item is listed again with other content; the first listing is kept.",
                node.VersionId.ToString("D")
            );
            return;
        }

        byLineage.Add(node.Lineage, Items.Count);
        ByIdentifier.TryAdd(node.VersionId.ToString("D"), Items.Count);
        if (sourceIdentifier?.Trim('"') is { } raw)
        {
            ByIdentifier.TryAdd(raw, Items.Count);
        }

        Items.Add(node);
    }
}
