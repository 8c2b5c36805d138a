namespace Touchstone.Frameworks.Bench;

/// <summary>Frameworks of any size, made of invented words; the same size gives the same framework.</summary>
internal static class Made
{
    private static readonly string[] Syllables =
    [
        "ba",
        "cor",
        "del",
        "fen",
        "gra",
        "hol",
        "im",
        "jun",
        "kel",
        "lor",
        "mar",
        "nen",
        "ost",
        "pra",
        "quin",
        "ras",
        "sel",
    ];

    public static readonly Timestamp Day = Timestamp.From(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    /// <summary>A tree of three layers: 1 domain to 10 capabilities to 160 statements.</summary>
    public static FrameworkVersion Framework(int size, int seed = 1)
    {
        var random = new Random(seed);
        var nodes = new List<FrameworkNode>(size);
        LineageId? domain = null;
        LineageId? capability = null;
        for (var i = 0; i < size; i++)
        {
            var depth =
                i % 171 == 0 ? 0
                : i % 17 == 1 ? 1
                : 2;
            var lineage = new LineageId(Id(random));
            nodes.Add(
                new FrameworkNode
                {
                    Lineage = lineage,
                    VersionId = Id(random),
                    Parent =
                        depth == 0 ? null
                        : depth == 1 ? domain
                        : capability ?? domain,
                    Kind = depth switch
                    {
                        0 => NodeKind.Domain,
                        1 => NodeKind.Capability,
                        _ => NodeKind.Statement,
                    },
                    Code = $"{i / 171}.{i % 171}",
                    Text = Words(random, depth == 2 ? 18 : 4),
                    StatementKind = (StatementKind)(i % 4),
                    Uri = $"https://credentials.example/id/{lineage}/v/1.0",
                    LastChanged = Day,
                }
            );
            domain = depth == 0 ? lineage : domain;
            capability =
                depth == 1 ? lineage
                : depth == 0 ? null
                : capability;
        }

        return FrameworkVersion
            .Create(
                new FrameworkDetails
                {
                    FrameworkId = Id(random),
                    VersionId = Id(random),
                    Title = "Made for measuring",
                    LastChanged = Day,
                },
                nodes
            )
            .Value;
    }

    /// <summary>A package of the size of a real assessment specification: 585 items, 3,368 associations, most leave it.</summary>
    public static FrameworkPackage Crosswalked(int items = 585, int links = 2783)
    {
        var version = Framework(items, seed: 2);
        var random = new Random(3);
        var associations = Enumerable
            .Range(0, links)
            .Select(i =>
            {
                var from = version.Nodes[random.Next(items)];
                var other = Id(random);
                return new Association
                {
                    Id = Id(random),
                    Type = i % 3 == 0 ? AssociationType.ExactMatchOf : AssociationType.IsRelatedTo,
                    Origin = new AssociationEnd(from.VersionId.ToString(), from.Address, from.Code!),
                    Destination = new AssociationEnd(other.ToString(), $"https://elsewhere.example/{other}", $"X.{i}"),
                    LastChanged = Day,
                };
            });
        return new FrameworkPackage(version.WithAssociations(associations));
    }

    /// <summary>The version with every tenth statement reworded, every twentieth recoded, every fiftieth gone.</summary>
    public static FrameworkVersion Edited(FrameworkVersion version, bool asStranger)
    {
        var random = new Random(5);
        var renamed = version.Nodes.ToDictionary(
            node => node.Lineage,
            node => asStranger ? new LineageId(Id(random)) : node.Lineage
        );
        var nodes = version
            .Nodes.Where((node, i) => i % 50 != 49 || !version.IsLeaf(node.Lineage))
            .Select(
                (node, i) =>
                    node with
                    {
                        Lineage = renamed[node.Lineage],
                        Parent = node.Parent is { } parent ? renamed[parent] : null,
                        Text = i % 10 == 3 ? node.Text + " " + Words(random, 2) : node.Text,
                        Code = i % 20 == 7 ? node.Code + "x" : node.Code,
                    }
            );
        return version.WithNodes(nodes).Value;
    }

    private static string Words(Random random, int count) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, count)
                .Select(_ =>
                    string.Concat(
                        Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)])
                    )
                )
        );

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
