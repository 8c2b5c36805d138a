using System.Buffers;
using System.Text.Json;

namespace Touchstone.Frameworks.Comparing;

/// <summary>A difference as JSON, for programs.</summary>
public static class DiffJson
{
    /// <summary>
    /// Writes {"old", "new", "byContent", "counts": {kind: n}, "changes": [...]}, indented. Kinds are in camelCase; a change
    /// names nodes by lineage, code and text.
    /// </summary>
    public static byte[] Write(FrameworkDiff diff)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (
            var writer = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Indented = true, Encoder = Exchange.JsonFields.Compact.Encoder }
            )
        )
        {
            writer.WriteStartObject();
            Version(writer, "old", diff.Old.Version.Details);
            Version(writer, "new", diff.New.Version.Details);
            writer.WriteBoolean("byContent", diff.IsByContent);
            writer.WriteStartObject("counts");
            foreach (var kind in Enum.GetValues<ChangeKind>())
            {
                writer.WriteNumber(Name(kind), diff.Count(kind));
            }

            writer.WriteEndObject();
            writer.WriteStartArray("changes");
            foreach (var change in diff.Changes)
            {
                Write(writer, change);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Change change)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Name(change.Kind));
        Nodes(writer, "before", change.Before);
        Nodes(writer, "after", change.After);
        if (change.Kind == ChangeKind.Moved)
        {
            writer.WriteString("parentBefore", change.ParentBefore?.Lineage.ToString());
            writer.WriteString("parentAfter", change.ParentAfter?.Lineage.ToString());
        }

        if (!change.Words.IsEmpty)
        {
            writer.WriteStartArray("words");
            foreach (var edit in change.Words)
            {
                writer.WriteStartObject();
                writer.WriteString(edit.Kind.ToString().ToLowerInvariant(), edit.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        Row(writer, "mappingBefore", change.MappingBefore);
        Row(writer, "mappingAfter", change.MappingAfter);
        Text(writer, "rubricBefore", change.RubricBefore?.Title);
        Text(writer, "rubricAfter", change.RubricAfter?.Title);
        Text(writer, "detail", change.Detail);
        writer.WriteEndObject();
    }

    private static void Version(Utf8JsonWriter writer, string name, FrameworkDetails details)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", details.VersionId);
        writer.WriteString("title", details.Title);
        Text(writer, "version", details.Version);
        writer.WriteEndObject();
    }

    private static void Nodes(Utf8JsonWriter writer, string name, ValueList<FrameworkNode> nodes)
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var node in nodes)
        {
            writer.WriteStartObject();
            writer.WriteString("lineage", node.Lineage.Value);
            writer.WriteString("id", node.VersionId);
            Text(writer, "code", node.Code);
            writer.WriteString("text", node.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter writer, string name, Mapping? row)
    {
        if (row is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("from", row.From.Title);
        writer.WriteString("relation", row.Relation.ToString());
        writer.WriteString("to", row.To.Title);
        Text(writer, "rationale", row.Rationale);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static string Name(ChangeKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
