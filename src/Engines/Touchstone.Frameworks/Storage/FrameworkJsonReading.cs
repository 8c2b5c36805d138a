using System.Text.Json;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Case;

namespace Touchstone.Frameworks.Storage;

/// <summary>Reads the model's own JSON. It is strict: what this library did not write, it does not guess at.</summary>
internal sealed class FrameworkJsonReading(ReadOnlyMemory<byte> file)
{
    private readonly StringPool pool = new();
    private readonly List<FrameworkNode> nodes = [];
    private readonly List<Association> associations = [];
    private readonly List<Rubric> rubrics = [];
    private readonly List<Definition> definitions = [];
    private readonly List<MappingSet> mappings = [];
    private FrameworkDetails? details;
    private int? format;

    public Import Run()
    {
        var reader = JsonFields.ReaderFor(file.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw Damaged("the file is not an object");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "format":
                    format =
                        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
                    break;
                case "details":
                    details = Details(Object(ref reader));
                    break;
                case "nodes":
                    Each(ref reader, fields => nodes.Add(Node(fields)));
                    break;
                case "associations":
                    Each(ref reader, fields => associations.Add(Link(fields)));
                    break;
                case "rubrics":
                    Each(ref reader, fields => rubrics.Add(Rubric(fields)));
                    break;
                case "definitions":
                    Each(ref reader, fields => definitions.Add(Definition(fields)));
                    break;
                case "mappings":
                    Each(ref reader, fields => mappings.Add(Mappings(fields)));
                    break;
                default:
                    throw Damaged($"the field {name} is unknown");
            }
        }

        while (reader.Read()) { }

        if (format != FrameworkJson.Format || details is null)
        {
            return Import.Unreadable(
                "touchstone",
                $"The file does not say \"format\": {FrameworkJson.Format}, or has no details."
            );
        }

        var version = FrameworkVersion.Create(details, nodes, associations, rubrics, definitions);
        return version.TryGet(out var made, out var refusal)
            ? new Import(
                new FrameworkPackage(made, [.. mappings]),
                new ImportReport
                {
                    Format = "touchstone",
                    Items = nodes.Count,
                    Associations = nodes.Count(node => !node.IsUnplaced) + associations.Count,
                    Orphans = nodes.Count(node => node.IsUnplaced),
                }
            )
            : Import.Unreadable("touchstone", refusal.Message);
    }

    public static FrameworkDetails ReadDetails(JsonFields fields) => new FrameworkJsonReading(default).Details(fields);

    public static Rubric ReadRubric(JsonFields fields) => new FrameworkJsonReading(default).Rubric(fields);

    public static Mapping ReadRow(JsonFields fields) => new FrameworkJsonReading(default).Row(fields);

    private static JsonException Damaged(string why) => new($"Not a stored framework: {why}.");

    private JsonFields Object(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Damaged("an object is missing");
        }

        var fields = new JsonFields(pool);
        fields.Read(ref reader, file);
        return fields;
    }

    private void Each(ref Utf8JsonReader reader, Action<JsonFields> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Damaged("a list is missing");
        }

        var fields = new JsonFields(pool);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw Damaged("an object is missing");
            }

            fields.Read(ref reader, file);
            read(fields);
        }
    }

    private ValueList<T> Parts<T>(JsonFields fields, string name, Func<JsonFields, T> read)
    {
        var parts = new List<T>();
        foreach (var place in fields.TakeArray(name) ?? [])
        {
            var reader = JsonFields.ReaderFor(place.Span);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw Damaged("an object is missing");
            }

            var part = new JsonFields(pool);
            part.Read(ref reader, place);
            parts.Add(read(part));
        }

        return [.. parts];
    }

    private FrameworkDetails Details(JsonFields fields) =>
        CaseOwnDetails.Read(
            fields,
            pool,
            new FrameworkDetails
            {
                FrameworkId = Id(fields, "framework"),
                VersionId = Id(fields, "id"),
                Title = Text(fields, "title"),
                Version = fields.TakeText("version"),
                Status = fields.TakeText("status"),
                Creator = fields.TakeText("creator") ?? "",
                Publisher = fields.TakeText("publisher"),
                Description = fields.TakeText("description"),
                Language = fields.TakeText("language"),
                SourceUrl = fields.TakeText("sourceUrl"),
                Notes = fields.TakeText("notes"),
                Uri = fields.TakeText("uri"),
                LastChanged = Changed(fields),
                Carried = Rest(fields),
            }
        );

    private FrameworkNode Node(JsonFields fields)
    {
        var parentLink = new JsonFields(pool);
        return new FrameworkNode
        {
            Lineage = new LineageId(Id(fields, "lineage")),
            VersionId = Id(fields, "id"),
            Parent = LineageId.Parse(fields.TakeText("parent")),
            Kind = new NodeKind(fields.TakeText("kind") ?? ""),
            Code = fields.TakeText("code"),
            Label = fields.TakeText("label"),
            Text = Text(fields, "text"),
            StatementKind = CaseNames.StatementKindOf(fields.TakeText("statementKind")),
            Tier = fields.TakeText("tier"),
            Professions = fields.TakeTexts("professions") ?? [],
            Notes = fields.TakeText("notes"),
            Uri = fields.TakeText("uri"),
            LastChanged = Changed(fields),
            DerivedFrom = (fields.TakeTexts("derivedFrom") ?? [])
                .Select(LineageId.Parse)
                .OfType<LineageId>()
                .ToValueList(),
            IsUnplaced = fields.TakeTrue("unplaced"),
            ParentLink = fields.TakeObject("parentLink", parentLink) ? Link(parentLink) : null,
            Carried = Rest(fields),
        };
    }

    private Association Link(JsonFields fields) =>
        new()
        {
            Id = Id(fields, "id"),
            Type = Text(fields, "type"),
            Origin = End(fields, "origin") ?? throw Damaged("an origin is missing"),
            Destination = End(fields, "destination") ?? throw Damaged("a destination is missing"),
            Uri = fields.TakeText("uri"),
            Sequence = fields.TakeInt("sequence"),
            Notes = fields.TakeText("notes"),
            LastChanged = Changed(fields),
            Carried = Rest(fields),
        };

    private AssociationEnd? End(JsonFields fields, string name)
    {
        var end = new JsonFields(pool);
        return fields.TakeObject(name, end)
            ? new AssociationEnd(
                Text(end, "identifier"),
                Text(end, "uri"),
                Text(end, "title"),
                end.TakeText("targetType")
            )
            : null;
    }

    private Rubric Rubric(JsonFields fields) =>
        new()
        {
            Id = Id(fields, "id"),
            Title = fields.TakeText("title"),
            Description = fields.TakeText("description"),
            Uri = fields.TakeText("uri"),
            LastChanged = Changed(fields),
            Criteria = Parts(fields, "criteria", Criterion),
            Carried = Rest(fields),
        };

    private RubricCriterion Criterion(JsonFields fields) =>
        new()
        {
            Id = Id(fields, "id"),
            Category = fields.TakeText("category"),
            Description = fields.TakeText("description"),
            Weight = fields.TakeDecimal("weight"),
            Position = fields.TakeInt("position"),
            Node = End(fields, "node"),
            Uri = fields.TakeText("uri"),
            LastChanged = Changed(fields),
            Levels = Parts(fields, "levels", Level),
            Carried = Rest(fields),
        };

    private static RubricLevel Level(JsonFields fields) =>
        new()
        {
            Id = Id(fields, "id"),
            Quality = fields.TakeText("quality"),
            Description = fields.TakeText("description"),
            Score = fields.TakeDecimal("score"),
            Feedback = fields.TakeText("feedback"),
            Position = fields.TakeInt("position"),
            Uri = fields.TakeText("uri"),
            LastChanged = Changed(fields),
            Carried = Rest(fields),
        };

    private static Definition Definition(JsonFields fields) =>
        new()
        {
            Kind = Word<DefinitionKind>(fields, "kind"),
            Id = Id(fields, "id"),
            Title = Text(fields, "title"),
            Uri = fields.TakeText("uri"),
            LastChanged = Changed(fields),
            Carried = Rest(fields),
        };

    private MappingSet Mappings(JsonFields fields) =>
        new()
        {
            Id = Id(fields, "id"),
            Title = Text(fields, "title"),
            From = Version(fields, "from"),
            To = Version(fields, "to"),
            LastChanged = Changed(fields),
            Rows = Parts(fields, "rows", Row),
            Elsewhere = Parts(
                fields,
                "elsewhere",
                part => new CoveredElsewhere(Pin(part, "to"), Text(part, "explanation"), part.TakeText("author"))
            ),
        };

    private Mapping Row(JsonFields fields)
    {
        var confidence = fields.TakeDecimal("confidence");
        return new Mapping
        {
            Id = Id(fields, "id"),
            From = Pin(fields, "from"),
            To = Pin(fields, "to"),
            Relation = Word<MappingRelation>(fields, "relation"),
            Rationale = fields.TakeText("rationale"),
            Author = fields.TakeText("author"),
            Confidence = confidence is < 0 or > 1 ? throw Damaged("a confidence is not from 0 to 1") : confidence,
            LastChanged = Changed(fields),
        };
    }

    private NodePin Pin(JsonFields fields, string name)
    {
        var pin = new JsonFields(pool);
        return fields.TakeObject(name, pin)
            ? new NodePin(new LineageId(Id(pin, "lineage")), Id(pin, "id"), Text(pin, "uri"), Text(pin, "title"))
            : throw Damaged("a node is missing");
    }

    private VersionPin Version(JsonFields fields, string name)
    {
        var pin = new JsonFields(pool);
        return fields.TakeObject(name, pin) && CaseOwnMapping.ReadPin(pin) is { } version
            ? version
            : throw Damaged("a version is missing");
    }

    private static Guid Id(JsonFields fields, string name) =>
        Guid.TryParse(fields.TakeText(name), out var id) ? id : throw Damaged($"{name} is not an identifier");

    private static string Text(JsonFields fields, string name) =>
        fields.TakeText(name) ?? throw Damaged($"{name} is missing");

    private static Timestamp Changed(JsonFields fields) =>
        fields.TakeText("changed") is not { } text ? Timestamp.Unknown
        : Timestamp.TryRead(text, out var changed) ? changed
        : throw Damaged("a time is unreadable");

    private static Carried Rest(JsonFields fields)
    {
        var carried = fields.Peek("carried");
        fields.Drop("carried");
        return carried is null ? Carried.Nothing : Carried.FromJson(carried);
    }

    private static T Word<T>(JsonFields fields, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(fields.TakeText(name), out var word) && Enum.IsDefined(word)
            ? word
            : throw Damaged($"{name} is unknown");
}
