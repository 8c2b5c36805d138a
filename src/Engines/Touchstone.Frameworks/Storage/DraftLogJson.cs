using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Touchstone.Frameworks.Drafting;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Case;

namespace Touchstone.Frameworks.Storage;

/// <summary>
/// One entry of a draft's log as JSON, the form to store it in: a database row an entry keeps the log append-only.
/// </summary>
public static class DraftLogJson
{
    /// <summary>Writes an entry as compact JSON text.</summary>
    public static string Write(LogEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, JsonFields.Compact))
        {
            writer.WriteStartObject();
            writer.WriteString("entry"u8, entry.Id);
            writer.WriteString("author"u8, entry.Author);
            writer.WriteString("at"u8, entry.At.ToString("O", CultureInfo.InvariantCulture));
            Text(writer, "reason", entry.Reason);
            writer.WriteString("do"u8, entry.Command.GetType().Name);
            Write(writer, entry.Command);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write(LogEntry)"/> wrote.</summary>
    /// <returns>The entry, or the refusal "log.unreadable".</returns>
    public static Result<LogEntry> Read(string json)
    {
        try
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(json);
            var reader = JsonFields.ReaderFor(bytes);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return new Refusal("log.unreadable", "The entry is not a JSON object.");
            }

            var fields = new JsonFields(new StringPool());
            fields.Read(ref reader, bytes);
            return new LogEntry(
                Id(fields, "entry"),
                Command(fields),
                Need(fields, "author"),
                DateTimeOffset.TryParse(
                    fields.TakeText("at"),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.RoundtripKind,
                    out var at
                )
                    ? at
                    : throw new JsonException("The entry has no time."),
                fields.TakeText("reason")
            );
        }
        catch (JsonException failure)
        {
            return new Refusal("log.unreadable", failure.Message);
        }
    }

    private static void Write(Utf8JsonWriter writer, DraftCommand command)
    {
        switch (command)
        {
            case AddNode add:
                writer.WriteString("lineage"u8, add.Lineage.Value);
                Text(writer, "parent", add.Parent?.ToString());
                writer.WriteNumber("index"u8, add.Index);
                writer.WriteString("kind"u8, add.Kind.Name);
                Text(writer, "code", add.Code);
                Text(writer, "label", add.Label);
                writer.WriteString("text"u8, add.Text);
                Tags(writer, add.StatementKind, add.Tier, add.Professions, add.Notes);
                break;
            case MoveNode move:
                writer.WriteString("lineage"u8, move.Lineage.Value);
                Text(writer, "parent", move.Parent?.ToString());
                writer.WriteNumber("index"u8, move.Index);
                break;
            case RewordNode reword:
                writer.WriteString("lineage"u8, reword.Lineage.Value);
                writer.WriteString("text"u8, reword.Text);
                Text(writer, "label", reword.Label);
                break;
            case RecodeNode recode:
                writer.WriteString("lineage"u8, recode.Lineage.Value);
                Text(writer, "code", recode.Code);
                break;
            case RetagNode retag:
                writer.WriteString("lineage"u8, retag.Lineage.Value);
                writer.WriteString("kind"u8, retag.Kind.Name);
                Tags(writer, retag.StatementKind, retag.Tier, retag.Professions, retag.Notes);
                break;
            case SplitNode split:
                writer.WriteString("lineage"u8, split.Lineage.Value);
                writer.WriteStartArray("parts"u8);
                foreach (var part in split.Parts)
                {
                    Part(writer, part);
                }

                writer.WriteEndArray();
                break;
            case MergeNodes merge:
                JsonLists.Write(writer, "sources", merge.Sources.Select(source => source.ToString()).ToValueList());
                writer.WritePropertyName("into"u8);
                Part(writer, merge.Into);
                break;
            case DeleteNode delete:
                writer.WriteString("lineage"u8, delete.Lineage.Value);
                break;
            case MapNodes map:
                writer.WriteString("set"u8, map.MappingSet);
                writer.WritePropertyName("row"u8);
                new FrameworkJsonWriting(writer).Row(map.Row);
                break;
            case UnmapNodes unmap:
                writer.WriteString("set"u8, unmap.MappingSet);
                writer.WriteString("rowId"u8, unmap.Row);
                break;
            case ReviseDetails revise:
                new FrameworkJsonWriting(writer).Details(revise.Details);
                break;
            case PutRubric put:
                writer.WritePropertyName("rubric"u8);
                new FrameworkJsonWriting(writer).Rubric(put.Rubric);
                break;
            case DeleteRubric delete:
                writer.WriteString("rubricId"u8, delete.Rubric);
                break;
            case Undo undo:
                writer.WriteString("undone"u8, undo.Entry);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command, "No such command.");
        }
    }

    private static DraftCommand Command(JsonFields fields)
    {
        var name = fields.TakeText("do");
        return name switch
        {
            nameof(AddNode) => new AddNode(
                Lineage(fields),
                LineageId.Parse(fields.TakeText("parent")),
                Index(fields),
                new NodeKind(fields.TakeText("kind") ?? ""),
                Need(fields, "text")
            )
            {
                Code = fields.TakeText("code"),
                Label = fields.TakeText("label"),
                StatementKind = CaseNames.StatementKindOf(fields.TakeText("statementKind")),
                Tier = fields.TakeText("tier"),
                Professions = fields.TakeTexts("professions") ?? [],
                Notes = fields.TakeText("notes"),
            },
            nameof(MoveNode) => new MoveNode(
                Lineage(fields),
                LineageId.Parse(fields.TakeText("parent")),
                Index(fields)
            ),
            nameof(RewordNode) => new RewordNode(Lineage(fields), Need(fields, "text"), fields.TakeText("label")),
            nameof(RecodeNode) => new RecodeNode(Lineage(fields), fields.TakeText("code")),
            nameof(RetagNode) => new RetagNode(
                Lineage(fields),
                new NodeKind(fields.TakeText("kind") ?? ""),
                CaseNames.StatementKindOf(fields.TakeText("statementKind")),
                fields.TakeText("tier"),
                fields.TakeTexts("professions") ?? [],
                fields.TakeText("notes")
            ),
            nameof(SplitNode) => new SplitNode(
                Lineage(fields),
                (fields.TakeArray("parts") ?? throw new JsonException("The parts are missing."))
                    .Select(place => ReadPart(Open(place)))
                    .ToValueList()
            ),
            nameof(MergeNodes) => new MergeNodes(
                (fields.TakeTexts("sources") ?? [])
                    .Select(source => LineageId.Parse(source) ?? throw new JsonException("A source is no identifier."))
                    .ToValueList(),
                ReadPart(Sub(fields, "into"))
            ),
            nameof(DeleteNode) => new DeleteNode(Lineage(fields)),
            nameof(MapNodes) => new MapNodes(Id(fields, "set"), FrameworkJsonReading.ReadRow(Sub(fields, "row"))),
            nameof(UnmapNodes) => new UnmapNodes(Id(fields, "set"), Id(fields, "rowId")),
            nameof(ReviseDetails) => new ReviseDetails(FrameworkJsonReading.ReadDetails(Sub(fields, "details"))),
            nameof(PutRubric) => new PutRubric(FrameworkJsonReading.ReadRubric(Sub(fields, "rubric"))),
            nameof(DeleteRubric) => new DeleteRubric(Id(fields, "rubricId")),
            nameof(Undo) => new Undo(Id(fields, "undone")),
            _ => throw new JsonException($"There is no command {name}."),
        };
    }

    private static void Part(Utf8JsonWriter writer, NodePart part)
    {
        writer.WriteStartObject();
        writer.WriteString("lineage"u8, part.Lineage.Value);
        writer.WriteString("text"u8, part.Text);
        Text(writer, "code", part.Code);
        Text(writer, "label", part.Label);
        writer.WriteEndObject();
    }

    private static NodePart ReadPart(JsonFields fields) =>
        new(Lineage(fields), Need(fields, "text"), fields.TakeText("code"), fields.TakeText("label"));

    private static void Tags(
        Utf8JsonWriter writer,
        StatementKind statementKind,
        string? tier,
        ValueList<string> professions,
        string? notes
    )
    {
        Text(
            writer,
            "statementKind",
            statementKind == StatementKind.Unspecified ? null : CaseNames.KeyOf(statementKind)
        );
        Text(writer, "tier", tier);
        JsonLists.Write(writer, "professions", professions);
        Text(writer, "notes", notes);
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static JsonFields Sub(JsonFields fields, string name)
    {
        var sub = new JsonFields(new StringPool());
        return fields.TakeObject(name, sub) ? sub : throw new JsonException($"{name} is missing.");
    }

    private static JsonFields Open(ReadOnlyMemory<byte> place)
    {
        var reader = JsonFields.ReaderFor(place.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A part is no object.");
        }

        var fields = new JsonFields(new StringPool());
        fields.Read(ref reader, place);
        return fields;
    }

    private static LineageId Lineage(JsonFields fields) => new(Id(fields, "lineage"));

    private static Guid Id(JsonFields fields, string name) =>
        Guid.TryParse(fields.TakeText(name), out var id)
            ? id
            : throw new JsonException($"{name} is not an identifier.");

    private static int Index(JsonFields fields) =>
        fields.TakeInt("index") ?? throw new JsonException("The index is missing.");

    private static string Need(JsonFields fields, string name) =>
        fields.TakeText(name) ?? throw new JsonException($"{name} is missing.");
}
