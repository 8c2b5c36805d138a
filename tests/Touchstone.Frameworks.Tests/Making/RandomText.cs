namespace Touchstone.Frameworks.Tests.Making;

/// <summary>Sentences of made-up words, as different from each other as those of real statements.</summary>
internal static class RandomText
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
        "tor",
        "ul",
        "vin",
        "wer",
        "yar",
        "zon",
        "che",
        "dro",
        "fli",
        "spe",
        "tha",
    ];

    public static string Words(Random random, int count) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, count)
                .Select(_ =>
                    string.Concat(
                        Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)])
                    )
                )
        );

    /// <summary>The sample specification with random texts, so that content tells its statements apart.</summary>
    public static FrameworkPackage Reworded(FrameworkPackage package, int seed)
    {
        var random = new Random(seed);
        return package with
        {
            Version = package
                .Version.WithNodes(
                    package.Version.Nodes.Select(node =>
                        node with
                        {
                            Text = Words(random, random.Next(10, 24)),
                            Label = null,
                        }
                    )
                )
                .Value,
        };
    }

    /// <summary>The same content under identifiers that nobody has seen, as when it comes from a stranger's file.</summary>
    public static (FrameworkPackage Package, Dictionary<LineageId, LineageId> OriginalOf) AsStranger(
        FrameworkPackage package,
        int seed
    )
    {
        var random = new Random(seed);
        var renamed = package.Version.Nodes.ToDictionary(
            node => node.Lineage,
            _ =>
            {
                var bytes = new byte[16];
                random.NextBytes(bytes);
                return new LineageId(new Guid(bytes));
            }
        );
        var nodes = package.Version.Nodes.Select(node =>
            node with
            {
                Lineage = renamed[node.Lineage],
                VersionId = renamed[node.Lineage].Value,
                Parent = node.Parent is { } parent ? renamed[parent] : null,
                DerivedFrom = [],
            }
        );
        return (
            new FrameworkPackage(package.Version.WithNodes(nodes).Value),
            renamed.ToDictionary(entry => entry.Value, entry => entry.Key)
        );
    }
}
