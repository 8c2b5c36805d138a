using System.Globalization;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.CtdlAsn;

/// <summary>One writing of one CTDL-ASN graph.</summary>
internal sealed class CtdlAsnWriting(FrameworkPackage package, Utf8JsonWriter writer)
{
    private readonly FindingLog log = new();
    private readonly FrameworkVersion version = package.Version;
    private readonly FrameworkDetails details = package.Version.Details;
    private readonly string language = Language(package.Version.Details.Language);

    private readonly ILookup<LineageId, Mapping> rows = package
        .Mappings.SelectMany(set => set.Rows)
        .ToLookup(row => row.From.Lineage);

    private int associations;

    public ExportReport Run()
    {
        writer.WriteStartObject();
        writer.WriteString("@context", CtdlAsnWriter.Context);
        writer.WriteString("@id", details.Address);
        writer.WriteStartArray("@graph");
        Framework();
        var places = new Dictionary<LineageId, int>();
        var top = new LineageId(details.VersionId);
        foreach (var node in version.Nodes)
        {
            var above = node.Parent ?? top;
            var place = places[above] = places.GetValueOrDefault(above) + 1;
            Competency(node, place);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        NotSaid("rubrics", version.Rubrics.Length);
        NotSaid("associations", version.Associations.Length);
        NotSaid("definitions", version.Definitions.Length);
        NotSaid("covered-elsewhere", package.Mappings.Sum(set => set.Elsewhere.Count));
        NotSaid("sections", details.Sections.Count);
        NotSaid("professions", details.Professions.Count);
        return new ExportReport
        {
            Format = "ctdl-asn",
            Items = version.Nodes.Length,
            Associations = associations,
            Dropped = log.Dropped,
            Repaired = log.Repaired,
            Tallies = log.Tallies,
            Findings = log.Findings,
        };
    }

    private void Framework()
    {
        writer.WriteStartObject();
        writer.WriteString("@id", details.Address);
        writer.WriteString("@type", "ceasn:CompetencyFramework");
        writer.WriteString("ceterms:ctid", Ctid(details.VersionId));
        Map("ceasn:name", details.Title);
        Map("ceasn:description", details.Description);
        if (details.Creator.Length > 0)
        {
            Texts("ceasn:author", [details.Creator]);
        }

        if (details.Publisher is { } publisher)
        {
            writer.WriteStartObject("ceasn:publisherName");
            writer.WriteStartArray(language);
            writer.WriteStringValue(publisher);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        if (details.Language is not null)
        {
            Texts("ceasn:inLanguage", [language]);
        }

        if (details.Version is { } number)
        {
            writer.WriteStartArray("ceterms:versionIdentifier");
            writer.WriteStartObject();
            writer.WriteString("@type", "ceterms:IdentifierValue");
            writer.WriteString("ceterms:identifierValueCode", number);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        if (details.LastChanged != Timestamp.Unknown)
        {
            writer.WriteString("ceasn:dateModified", details.LastChanged.Text);
        }

        if (details.SourceUrl is { } source)
        {
            Texts("ceasn:source", [source]);
        }

        Status(details.Status);
        Map("ceasn:rights", details.LicenceStatement);
        var roots = version.Roots.Where(node => !node.IsUnplaced).Select(node => node.Address).ToValueList();
        JsonLists.Write(writer, "ceasn:hasTopChild", roots);
        writer.WriteEndObject();
    }

    private void Status(string? status)
    {
        var term = status switch
        {
            "Adopted" or "Published" => "publicationStatus:Published",
            "Deprecated" => "publicationStatus:Deprecated",
            "Draft" or "Private Draft" => "publicationStatus:Draft",
            _ => null,
        };
        if (term is not null)
        {
            writer.WriteString("ceasn:publicationStatusType", term);
        }
        else if (status is not null)
        {
            NotSaid("status", 1);
        }
    }

    private void Competency(FrameworkNode node, int place)
    {
        writer.WriteStartObject();
        writer.WriteString("@id", node.Address);
        writer.WriteString("@type", "ceasn:Competency");
        writer.WriteString("ceterms:ctid", Ctid(node.VersionId));
        writer.WriteString("ceasn:isPartOf", details.Address);
        Map("ceasn:competencyText", node.Text);
        Map("ceasn:competencyLabel", node.Label);
        if (node.Code is { } code)
        {
            writer.WriteString("ceasn:codedNotation", code);
        }

        if (!node.Kind.IsUnsaid)
        {
            Map("ceasn:competencyCategory", node.Kind.Name);
        }

        writer.WriteString("ceasn:listID", place.ToString(CultureInfo.InvariantCulture));
        if (node.Notes is { } notes)
        {
            writer.WriteStartObject("ceasn:comment");
            writer.WriteStartArray(language);
            writer.WriteStringValue(notes);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        if (node.LastChanged != Timestamp.Unknown)
        {
            writer.WriteString("ceasn:dateModified", node.LastChanged.Text);
        }

        if (node.Parent is { } parent)
        {
            Texts("ceasn:isChildOf", [version.Find(parent)!.Address]);
            associations++;
        }
        else if (!node.IsUnplaced)
        {
            Texts("ceasn:isTopChildOf", [details.Address]);
            associations++;
        }

        JsonLists.Write(
            writer,
            "ceasn:hasChild",
            version.ChildrenOf(node.Lineage).Select(child => child.Address).ToValueList()
        );
        foreach (var group in rows[node.Lineage].GroupBy(row => TermOf(row.Relation)))
        {
            Texts(group.Key, [.. group.Select(row => row.To.Uri)]);
            associations += group.Count();
            NotSaid("mapping-rationale", group.Count(row => row.Rationale is not null));
        }

        NotSaid("statement-kind", node.StatementKind == StatementKind.Unspecified ? 0 : 1);
        NotSaid("tier", node.Tier is null ? 0 : 1);
        NotSaid("professions", node.Professions.IsEmpty ? 0 : 1);
        NotSaid("carried-fields", node.Carried.IsEmpty ? 0 : 1);
        writer.WriteEndObject();
    }

    /// <summary>
    /// The alignment property. CTDL-ASN names it after the competency referred to, our relation after the node that refers:
    /// a node narrower than its target refers to a broader one.
    /// </summary>
    internal static string TermOf(MappingRelation relation) =>
        relation switch
        {
            MappingRelation.Exact => "ceasn:exactAlignment",
            MappingRelation.Close => "ceasn:majorAlignment",
            MappingRelation.Broader => "ceasn:narrowAlignment",
            MappingRelation.Narrower => "ceasn:broadAlignment",
            MappingRelation.Contributes => "ceasn:minorAlignment",
            _ => "ceterms:supersededBy",
        };

    private void Map(string term, string? text)
    {
        if (text is null)
        {
            return;
        }

        writer.WriteStartObject(term);
        writer.WriteString(language, text);
        writer.WriteEndObject();
    }

    private void Texts(string term, ValueList<string> texts) => JsonLists.Write(writer, term, texts);

    private static string Ctid(Guid id) => $"ce-{id:D}";

    private static string Language(string? tag) =>
        tag is { Length: > 0 } && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? tag : "und";

    private void NotSaid(string what, int times) =>
        log.Add(
            "not-said-" + what,
            Severity.Loss,
            $"CTDL-ASN has no term for this: {what.Replace('-', ' ')}.",
            null,
            times
        );
}
