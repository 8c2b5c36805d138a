using FsCheck;
using FsCheck.Fluent;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Exchange.CtdlAsn;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Storage;

namespace Touchstone.Frameworks.Tests;

public sealed class ExchangePropertyTests
{
    private static readonly Gen<string> Texts = ArbMap
        .Default.ArbFor<NonEmptyString>()
        .Generator.Select(text => Exchange.Unescaped.Whole(text.Get).Replace("\r", "", StringComparison.Ordinal))
        .Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<FrameworkPackage> Packages =
        from shape in Gen.Choose(0, 1000).ListOf()
        from texts in Texts.ListOf(shape.Count + 1)
        from tags in Gen.Choose(0, 1000).ListOf(shape.Count + 1)
        from seed in Gen.Choose(0, int.MaxValue)
        select Package([.. shape], [.. texts], [.. tags], new Random(seed));

    [Fact]
    public void Export_and_import_as_CASE_1_1_are_the_identity() =>
        Holds(package => CaseReader.Read(CaseWriter.Write(package, CaseEdition.V11).Content).Package);

    [Fact]
    public void Export_and_import_as_stored_JSON_are_the_identity() =>
        Holds(package => FrameworkJson.Read(FrameworkJson.Write(package)).Package);

    [Fact]
    public void Export_and_import_as_a_workbook_against_its_version_are_the_identity() =>
        Holds(package => TableReader.ReadXlsx(TableWriter.WriteXlsx(package).Content, package).Package);

    [Fact]
    public void Export_and_import_as_CSV_against_its_version_are_the_identity() =>
        Holds(package => TableReader.ReadCsv(TableWriter.WriteCsv(package).Content, package).Package);

    [Fact]
    public void Export_and_import_as_CTDL_ASN_keep_tree_codes_and_texts() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(
                Packages.ToArbitrary(),
                package =>
                    Tree(CtdlAsnReader.Read(CtdlAsnWriter.Write(package).Content).Package!.Version)
                    == Tree(package.Version)
            )
        );

    private static string Tree(FrameworkVersion version) =>
        string.Join(
            '\n',
            version.Nodes.Select(node =>
                $"{version.DepthOf(node.Lineage)} {node.VersionId} {node.Code} {node.Kind} {node.Label} {node.Text} {node.Notes}"
            )
        );

    private static void Holds(Func<FrameworkPackage, FrameworkPackage?> thereAndBack) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(
                Packages.ToArbitrary(),
                package => thereAndBack(package)?.ContentHash() == package.ContentHash()
            )
        );

    private static FrameworkPackage Package(int[] shape, string[] texts, int[] tags, Random random)
    {
        var versionId = Id(random);
        var nodes = new List<FrameworkNode>();
        for (var i = 0; i < shape.Length; i++)
        {
            var tag = tags[i];
            var parent = shape[i] % (i + 1);
            nodes.Add(
                new FrameworkNode
                {
                    Lineage = new LineageId(Id(random)),
                    VersionId = Id(random),
                    Parent = parent == i ? null : nodes[parent].Lineage,
                    Kind = new NodeKind(
                        tag % 3 == 0 ? ""
                        : tag % 3 == 1 ? "statement"
                        : "πυλώνας"
                    ),
                    Code = tag % 4 == 0 ? null : $"{tag}.{i}",
                    Label = tag % 5 == 0 ? texts[i + 1] : null,
                    Text = texts[i],
                    StatementKind = (StatementKind)(tag % 4),
                    Tier = tag % 6 == 0 ? "tier 1" : null,
                    Professions = tag % 7 == 0 ? ["nursing", "a; b \\ c"] : [],
                    Notes = tag % 8 == 0 ? texts[i + 1] : null,
                    Uri = tag % 2 == 0 ? $"https://credentials.example/{i}" : null,
                    LastChanged = Timestamp.From(
                        DateTimeOffset.UnixEpoch.AddTicks(random.NextInt64(1, 18_000_000_000_000_000))
                    ),
                    DerivedFrom = tag % 9 == 0 ? [new LineageId(Id(random))] : [],
                }
            );
        }

        return new FrameworkPackage(
            FrameworkVersion
                .Create(
                    new FrameworkDetails
                    {
                        FrameworkId = Id(random),
                        VersionId = versionId,
                        Title = texts[^1],
                        LastChanged = Timestamp.From(DateTimeOffset.UnixEpoch.AddDays(1)),
                    },
                    nodes
                )
                .Value
        );
    }

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
