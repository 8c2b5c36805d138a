namespace Touchstone.Frameworks.Drafting;

/// <summary>Makes a version of a draft's state: new version identifiers everywhere, the same lineages.</summary>
internal sealed class Publication(
    FrameworkPackage draft,
    Guid versionId,
    string version,
    string status,
    Timestamp at,
    Func<FrameworkNode, string>? addressOf,
    string? address
)
{
    public FrameworkPackage Make()
    {
        var source = draft.Version;
        var details = source.Details with
        {
            VersionId = versionId,
            Version = version,
            Status = status,
            Uri = address,
            LastChanged = at,
        };
        var nodes = source.Nodes.Select(Frozen).ToList();
        var byOldId = new Dictionary<string, FrameworkNode>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < nodes.Count; i++)
        {
            byOldId[source.Nodes[i].VersionId.ToString("D")] = nodes[i];
        }

        var made = FrameworkVersion
            .Create(
                details,
                nodes,
                source.Associations.Select(link => Carried(link, byOldId)),
                source.Rubrics.Select(rubric => Carried(rubric, byOldId)),
                source.Definitions
            )
            .Value;
        var pin = VersionPin.To(made);
        return new FrameworkPackage(
            made,
            draft
                .Mappings.Select(set =>
                    set with
                    {
                        Id = NameBasedId.Of(versionId, set.Id),
                        From = pin,
                        Rows = set
                            .Rows.Select(row =>
                                row with
                                {
                                    Id = NameBasedId.Of(versionId, row.Id),
                                    From = made.Find(row.From.Lineage) is { } node ? NodePin.To(node) : row.From,
                                }
                            )
                            .ToValueList(),
                    }
                )
                .ToValueList()
        );
    }

    private FrameworkNode Frozen(FrameworkNode node)
    {
        var frozen = node with
        {
            VersionId = NameBasedId.Of(versionId, node.Lineage.Value),
            ParentLink = null,
            Uri = null,
        };
        return addressOf is null ? frozen : frozen with { Uri = addressOf(frozen) };
    }

    private Association Carried(Association link, Dictionary<string, FrameworkNode> byOldId) =>
        link with
        {
            Id = NameBasedId.Of(versionId, link.Id),
            Uri = null,
            Origin = Carried(link.Origin, byOldId),
            Destination = Carried(link.Destination, byOldId),
        };

    private Rubric Carried(Rubric rubric, Dictionary<string, FrameworkNode> byOldId) =>
        rubric with
        {
            Criteria = rubric
                .Criteria.Select(criterion =>
                    criterion with
                    {
                        Node = criterion.Node is { } node ? Carried(node, byOldId) : null,
                    }
                )
                .ToValueList(),
        };

    private static AssociationEnd Carried(AssociationEnd end, Dictionary<string, FrameworkNode> byOldId) =>
        byOldId.TryGetValue(end.Identifier, out var node)
            ? end with
            {
                Identifier = node.VersionId.ToString("D"),
                Uri = node.Address,
                Title = NodePin.TitleOf(node),
            }
            : end;
}
