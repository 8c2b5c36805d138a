using System.Text.Json;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Case;

namespace Touchstone.Frameworks.Storage;

/// <summary>Writes the model in its own JSON. The order of the fields is part of the content hash: add at the end.</summary>
internal sealed class FrameworkJsonWriting(Utf8JsonWriter writer)
{
    public void Package(FrameworkPackage package)
    {
        var version = package.Version;
        writer.WriteStartObject();
        writer.WriteNumber("format"u8, FrameworkJson.Format);
        Details(version.Details);
        List("nodes"u8, version.Nodes, Node);
        List("associations"u8, version.Associations, Link);
        List("rubrics"u8, version.Rubrics, Rubric);
        List("definitions"u8, version.Definitions, Definition);
        List("mappings"u8, package.Mappings.Items, Mappings);
        writer.WriteEndObject();
        writer.Flush();
    }

    public void Details(FrameworkDetails details)
    {
        writer.WriteStartObject("details"u8);
        writer.WriteString("framework"u8, details.FrameworkId);
        writer.WriteString("id"u8, details.VersionId);
        writer.WriteString("title"u8, details.Title);
        Text("version"u8, details.Version);
        Text("status"u8, details.Status);
        Text("creator"u8, details.Creator.Length == 0 ? null : details.Creator);
        Text("publisher"u8, details.Publisher);
        Text("description"u8, details.Description);
        Text("language"u8, details.Language);
        Text("sourceUrl"u8, details.SourceUrl);
        Text("notes"u8, details.Notes);
        Text("uri"u8, details.Uri);
        Changed(details.LastChanged);
        // The rest of the details is written in the words of the CASE extension, so that there is one spelling of them.
        CaseOwnDetails.Write(writer, details with { FrameworkId = details.VersionId });
        Rest(details.Carried);
        writer.WriteEndObject();
    }

    private void Node(FrameworkNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("lineage"u8, node.Lineage.Value);
        writer.WriteString("id"u8, node.VersionId);
        if (node.Parent is { } parent)
        {
            writer.WriteString("parent"u8, parent.Value);
        }

        Text("kind"u8, node.Kind.IsUnsaid ? null : node.Kind.Name);
        Text("code"u8, node.Code);
        Text("label"u8, node.Label);
        writer.WriteString("text"u8, node.Text);
        Text(
            "statementKind"u8,
            node.StatementKind == StatementKind.Unspecified ? null : CaseNames.KeyOf(node.StatementKind)
        );
        Text("tier"u8, node.Tier);
        JsonLists.Write(writer, "professions", node.Professions);
        Text("notes"u8, node.Notes);
        Text("uri"u8, node.Uri);
        Changed(node.LastChanged);
        JsonLists.Write(writer, "derivedFrom", node.DerivedFrom.Select(lineage => lineage.ToString()).ToValueList());
        if (node.IsUnplaced)
        {
            writer.WriteBoolean("unplaced"u8, true);
        }

        if (node.ParentLink is { } link)
        {
            writer.WritePropertyName("parentLink"u8);
            Link(link);
        }

        Rest(node.Carried);
        writer.WriteEndObject();
    }

    private void Link(Association link)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, link.Id);
        writer.WriteString("type"u8, link.Type);
        End("origin"u8, link.Origin);
        End("destination"u8, link.Destination);
        Text("uri"u8, link.Uri);
        Whole("sequence"u8, link.Sequence);
        Text("notes"u8, link.Notes);
        Changed(link.LastChanged);
        Rest(link.Carried);
        writer.WriteEndObject();
    }

    private void End(ReadOnlySpan<byte> name, AssociationEnd end)
    {
        writer.WriteStartObject(name);
        writer.WriteString("identifier"u8, end.Identifier);
        writer.WriteString("uri"u8, end.Uri);
        writer.WriteString("title"u8, end.Title);
        Text("targetType"u8, end.TargetType);
        writer.WriteEndObject();
    }

    public void Rubric(Rubric rubric)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, rubric.Id);
        Text("title"u8, rubric.Title);
        Text("description"u8, rubric.Description);
        Text("uri"u8, rubric.Uri);
        Changed(rubric.LastChanged);
        List("criteria"u8, rubric.Criteria.Items, Criterion);
        Rest(rubric.Carried);
        writer.WriteEndObject();
    }

    private void Criterion(RubricCriterion criterion)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, criterion.Id);
        Text("category"u8, criterion.Category);
        Text("description"u8, criterion.Description);
        Number("weight"u8, criterion.Weight);
        Whole("position"u8, criterion.Position);
        if (criterion.Node is { } node)
        {
            End("node"u8, node);
        }

        Text("uri"u8, criterion.Uri);
        Changed(criterion.LastChanged);
        List("levels"u8, criterion.Levels.Items, Level);
        Rest(criterion.Carried);
        writer.WriteEndObject();
    }

    private void Level(RubricLevel level)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, level.Id);
        Text("quality"u8, level.Quality);
        Text("description"u8, level.Description);
        Number("score"u8, level.Score);
        Text("feedback"u8, level.Feedback);
        Whole("position"u8, level.Position);
        Text("uri"u8, level.Uri);
        Changed(level.LastChanged);
        Rest(level.Carried);
        writer.WriteEndObject();
    }

    private void Definition(Definition definition)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, definition.Kind.ToString());
        writer.WriteString("id"u8, definition.Id);
        writer.WriteString("title"u8, definition.Title);
        Text("uri"u8, definition.Uri);
        Changed(definition.LastChanged);
        Rest(definition.Carried);
        writer.WriteEndObject();
    }

    private void Mappings(MappingSet set)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, set.Id);
        writer.WriteString("title"u8, set.Title);
        writer.WritePropertyName("from"u8);
        CaseOwnMapping.WritePin(writer, set.From);
        writer.WritePropertyName("to"u8);
        CaseOwnMapping.WritePin(writer, set.To);
        Changed(set.LastChanged);
        List("rows"u8, set.Rows.Items, Row);
        List("elsewhere"u8, set.Elsewhere.Items, Elsewhere);
        writer.WriteEndObject();
    }

    public void Row(Mapping row)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, row.Id);
        Pin("from"u8, row.From);
        Pin("to"u8, row.To);
        writer.WriteString("relation"u8, row.Relation.ToString());
        Text("rationale"u8, row.Rationale);
        Text("author"u8, row.Author);
        Number("confidence"u8, row.Confidence);
        Changed(row.LastChanged);
        writer.WriteEndObject();
    }

    private void Elsewhere(CoveredElsewhere elsewhere)
    {
        writer.WriteStartObject();
        Pin("to"u8, elsewhere.To);
        writer.WriteString("explanation"u8, elsewhere.Explanation);
        Text("author"u8, elsewhere.Author);
        writer.WriteEndObject();
    }

    private void Pin(ReadOnlySpan<byte> name, NodePin pin)
    {
        writer.WriteStartObject(name);
        writer.WriteString("lineage"u8, pin.Lineage.Value);
        writer.WriteString("id"u8, pin.VersionId);
        writer.WriteString("uri"u8, pin.Uri);
        writer.WriteString("title"u8, pin.Title);
        writer.WriteEndObject();
    }

    private void List<T>(ReadOnlySpan<byte> name, System.Collections.Immutable.ImmutableArray<T> items, Action<T> write)
    {
        if (items.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    private void Text(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private void Whole(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private void Changed(Timestamp changed)
    {
        if (changed != Timestamp.Unknown)
        {
            writer.WriteString("changed"u8, changed.Text);
        }
    }

    private void Rest(Carried carried)
    {
        if (!carried.IsEmpty)
        {
            writer.WritePropertyName("carried"u8);
            writer.WriteRawValue(carried.Json, skipInputValidation: true);
        }
    }
}
