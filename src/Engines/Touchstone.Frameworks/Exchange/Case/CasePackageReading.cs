using System.Globalization;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>One reading of one CFPackage: objects are taken as they come, then joined to a tree.</summary>
internal sealed class CasePackageReading
{
    // Names a package without an identifier of its own; the bytes are arbitrary and never change.
    private static readonly Guid Nameless = new("5f0c1c5e-7d5b-5c1e-9a0e-2f6d3c1b7a40");

    private readonly ReadOnlyMemory<byte> file;
    private readonly StringPool pool = new();
    private readonly FindingLog log = new();
    private readonly JsonFields fields;
    private readonly JsonFields extension;
    private readonly JsonFields own;
    private readonly JsonFields end;
    private readonly CaseTree tree = new();
    private readonly List<Definition> definitions = [];
    private readonly List<Rubric> rubrics = [];
    private readonly Dictionary<Guid, CaseGrouping> mappingSets = [];
    private readonly Dictionary<string, string> unknown = [];

    private ReadOnlyMemory<byte> lastDocumentUri;
    private string? commonDocumentUri;
    private bool isCommon;
    private FrameworkDetails? details;
    private bool isWrapped;
    private bool saysEdition11;

    public CasePackageReading(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        fields = new JsonFields(pool);
        extension = new JsonFields(pool);
        own = new JsonFields(pool);
        end = new JsonFields(pool);
    }

    public Import Run()
    {
        var reader = JsonFields.ReaderFor(file.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return Import.Unreadable("case", "The file is not a JSON object.");
        }

        ReadPackage(ref reader);
        // What follows the package must be nothing but white space; the reader throws otherwise.
        while (reader.Read()) { }

        if (details is null)
        {
            return Import.Unreadable("case", "The file has no CFDocument, so it is not a CASE package.");
        }

        return new CaseJoining(log, tree, definitions, rubrics, mappingSets, commonDocumentUri).Join(
            WithUnknown(details),
            saysEdition11 ? "case-1.1" : "case-1.0"
        );
    }

    private FrameworkDetails WithUnknown(FrameworkDetails read) =>
        unknown.Count == 0
            ? read
            : read with
            {
                Carried = CarriedMerge.With(
                    read.Carried,
                    (
                        "CFPackage",
                        "{"
                            + string.Join(
                                ',',
                                unknown
                                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                                    .Select(field => $"{JsonText.Quote(field.Key)}:{field.Value}")
                            )
                            + "}"
                    )
                ),
            };

    private void ReadPackage(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("CFDocument"u8))
            {
                reader.Read();
                ReadOne(ref reader, ReadDocument, "CFDocument");
            }
            else if (reader.ValueTextEquals("CFItems"u8))
            {
                ReadMany(ref reader, ReadItem, "CFItems");
            }
            else if (reader.ValueTextEquals("CFAssociations"u8))
            {
                ReadMany(ref reader, ReadAssociation, "CFAssociations");
            }
            else if (reader.ValueTextEquals("CFRubrics"u8))
            {
                ReadMany(ref reader, ReadRubric, "CFRubrics");
            }
            else if (reader.ValueTextEquals("CFDefinitions"u8))
            {
                ReadDefinitions(ref reader);
            }
            else if (!isWrapped && reader.ValueTextEquals("CFPackage"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    isWrapped = true;
                    ReadPackage(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }
            else
            {
                ReadUnknown(ref reader);
            }
        }
    }

    private void ReadUnknown(ref Utf8JsonReader reader)
    {
        var name = Unescaped.Lenient(reader.ValueSpan);
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var type = reader.TokenType;
        reader.Skip();
        if (type == JsonTokenType.Null)
        {
            Nulls(1);
            return;
        }

        if (unknown.Count < 100)
        {
            unknown[name] = JsonFields.CanonicalValue(file.Span[start..(int)reader.BytesConsumed]);
        }
        else
        {
            log.Add("unknown-fields", Severity.Loss, $"The package's field {name} is one of too many unknown ones.");
        }
    }

    private void ReadMany(ref Utf8JsonReader reader, Action read, string list)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                log.Add("not-a-list", Severity.Loss, $"{list} is not a list.");
            }

            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadOne(ref reader, read, list);
        }
    }

    private void ReadOne(ref Utf8JsonReader reader, Action read, string list)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            log.Add("not-an-object", Severity.Loss, "A list of objects holds something else.", list);
            reader.Skip();
            return;
        }

        fields.Read(ref reader, file);
        Count(fields);
        read();
    }

    private void ReadDefinitions(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            // CASE 1.0 also allows an empty list here.
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (KindOf(ref reader) is { } kind)
            {
                ReadMany(ref reader, () => ReadDefinition(kind), CaseNames.ListOf(kind));
            }
            else
            {
                var name = "CFDefinitions." + Unescaped.Lenient(reader.ValueSpan);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                var type = reader.TokenType;
                reader.Skip();
                if (type != JsonTokenType.Null && unknown.Count < 100)
                {
                    unknown[name] = JsonFields.CanonicalValue(file.Span[start..(int)reader.BytesConsumed]);
                }
            }
        }
    }

    private static DefinitionKind? KindOf(ref Utf8JsonReader reader)
    {
        foreach (var kind in Enum.GetValues<DefinitionKind>())
        {
            if (reader.ValueTextEquals(CaseNames.ListOf(kind)))
            {
                return kind;
            }
        }

        return null;
    }

    private void ReadDocument()
    {
        if (details is not null)
        {
            log.Add("second-document", Severity.Loss, "The package has more than one CFDocument; the first counts.");
            return;
        }

        var hasOwn = TakeOwn(out var foreign);
        saysEdition11 =
            fields.TakeText("caseVersion") == "1.1"
            || fields.Peek("uri")?.Contains("/v1p1/", StringComparison.Ordinal) == true;
        var id = TakeIdentifier("CFDocument", Nameless);
        var carriedPackageUri = fields.Peek("CFPackageURI");
        var address = fields.TakeText("uri");
        var read = new FrameworkDetails
        {
            VersionId = id,
            FrameworkId = hasOwn && Guid.TryParse(own.TakeText("framework"), out var framework) ? framework : id,
            Uri = address == $"urn:uuid:{id}" ? null : address,
            Title = fields.TakeText("title") ?? Missing("title", id),
            Creator = fields.TakeText("creator") ?? "",
            Version = fields.TakeText("version"),
            Status = fields.TakeText("adoptionStatus"),
            Publisher = fields.TakeText("publisher"),
            Description = fields.TakeText("description"),
            Language = fields.TakeText("language"),
            SourceUrl = fields.TakeText("officialSourceURL"),
            Notes = fields.TakeText("notes"),
            LastChanged = TakeChange(id),
        };
        if (carriedPackageUri is not null && carriedPackageUri == CaseLinks.Package(read))
        {
            fields.Drop("CFPackageURI");
        }

        if (hasOwn)
        {
            read = CaseOwnDetails.Read(own, pool, read);
        }

        details = read with { Carried = Rest(hasOwn, foreign) };
    }

    private void ReadItem()
    {
        var source = fields.Peek("identifier");
        if (source is null && !fields.Has("fullStatement"))
        {
            log.Add("empty-item", Severity.Loss, "An item has neither an identifier nor a statement.");
            return;
        }

        var hasOwn = TakeOwn(out var foreign);
        var id = TakeIdentifier("CFItem", Nameless);
        var lineage = hasOwn && LineageId.Parse(own.TakeText("lineage")) is { } said ? said : new LineageId(id);
        NoteDocumentUri();
        var address = fields.TakeText("uri");
        var node = new FrameworkNode
        {
            Lineage = lineage,
            VersionId = id,
            Uri = address == $"urn:uuid:{id}" ? null : address,
            Kind = new NodeKind(fields.TakeText("CFItemType") ?? ""),
            Code = fields.TakeText("humanCodingScheme"),
            Label = fields.TakeText("abbreviatedStatement"),
            Text = fields.TakeText("fullStatement") ?? Missing("fullStatement", id),
            Notes = fields.TakeText("notes"),
            LastChanged = TakeChange(id),
        };
        if (hasOwn)
        {
            node = node with
            {
                StatementKind = CaseNames.StatementKindOf(own.TakeText("statementKind")),
                Tier = own.TakeText("tier"),
                Professions = own.TakeTexts("professions") ?? [],
                DerivedFrom = (own.TakeTexts("derivedFrom") ?? [])
                    .Select(LineageId.Parse)
                    .OfType<LineageId>()
                    .ToValueList(),
            };
        }

        tree.AddItem(node with { Carried = Rest(hasOwn, foreign) }, source, log);
    }

    private void ReadAssociation()
    {
        var hasOwn = TakeOwn(out var foreign);
        var origin = TakeEnd("originNodeURI");
        var destination = TakeEnd("destinationNodeURI");
        var type = hasOwn && own.TakeText("type") is { } original ? original : null;
        var written = fields.TakeText("associationType");
        type ??= written;
        if (origin is null || destination is null || type is null)
        {
            log.Add(
                "broken-association",
                Severity.Loss,
                "An association lacks its type or one of its ends.",
                fields.Peek("identifier")
            );
            return;
        }

        var sourceId = fields.Peek("identifier");
        var id = TakeIdentifier("CFAssociation", Nameless);
        NoteDocumentUri();
        var address = fields.TakeText("uri");
        var link = new Association
        {
            Id = id,
            Type = type,
            Origin = origin,
            Destination = destination,
            Uri = address == $"urn:uuid:{id}" ? null : address,
            Sequence = fields.TakeInt("sequenceNumber"),
            Notes = fields.TakeText("notes"),
            LastChanged = TakeChange(id),
        };
        if (!tree.Seen.Add(id))
        {
            log.Add(
                "duplicate-association",
                Severity.Fault,
                "An association is listed again under the same identifier; both listings are kept.",
                sourceId
            );
        }

        if (hasOwn && CaseOwnMapping.Read(own, link, type) is { } row)
        {
            var group = fields.Peek("CFAssociationGroupingURI");
            tree.Mapped.Add((row, group is null ? null : CaseLinks.IdentifierOf(group)));
            tree.MappedLinks.Add(link);
            return;
        }

        tree.Links.Add(link with { Carried = Rest(hasOwn, foreign) });
    }

    private void ReadDefinition(DefinitionKind kind)
    {
        var hasOwn = TakeOwn(out var foreign);
        var id = TakeIdentifier(CaseNames.ListOf(kind), Nameless);
        var title = fields.TakeText("title") ?? Missing("title", id);
        var filled = hasOwn ? own.TakeTexts(CaseNames.Filled) ?? [] : [];
        foreach (var field in filled)
        {
            fields.Drop(field);
        }

        // An empty text in a required field is how both editions say "none".
        foreach (var field in (string[])["hierarchyCode", "licenseText"])
        {
            if (fields.Peek(field) == "\"\"")
            {
                fields.Drop(field);
            }
        }

        var address = fields.TakeText("uri");
        var changed = TakeChange(id);
        if (
            hasOwn
            && kind == DefinitionKind.AssociationGrouping
            && own.TakeObject("mappingTo", end)
            && CaseOwnMapping.ReadPin(end) is { } to
        )
        {
            mappingSets[id] = new CaseGrouping(id, title, to, changed);
            return;
        }

        definitions.Add(
            new Definition
            {
                Kind = kind,
                Id = id,
                Title = title,
                Uri = address == $"urn:uuid:{id}" ? null : address,
                LastChanged = changed,
                Carried = Rest(hasOwn, foreign),
            }
        );
    }

    private void ReadRubric()
    {
        var hasOwn = TakeOwn(out var foreign);
        var criteria = fields.TakeArray("CFRubricCriteria") ?? [];
        var id = TakeIdentifier("CFRubric", Nameless);
        var address = fields.TakeText("uri");
        var rubric = new Rubric
        {
            Id = id,
            Title = fields.TakeText("title"),
            Description = fields.TakeText("description"),
            Uri = address == $"urn:uuid:{id}" ? null : address,
            LastChanged = TakeChange(id),
            Carried = Rest(hasOwn, foreign),
        };
        rubric = rubric with { Criteria = Parts(criteria, "CFRubricCriteria", ReadCriterion) };
        if (rubric.Criteria.Any(criterion => criterion.Weight is not null) && rubric.TotalWeight is not (1 or 100))
        {
            log.Add(
                "rubric-weights",
                Severity.Note,
                FormattableString.Invariant($"The weights add up to {rubric.TotalWeight}, not to 100."),
                id.ToString("D")
            );
        }

        rubrics.Add(rubric);
    }

    private RubricCriterion ReadCriterion()
    {
        var hasOwn = TakeOwn(out var foreign);
        var levels = fields.TakeArray("CFRubricCriterionLevels") ?? [];
        var id = TakeIdentifier("CFRubricCriterion", Nameless);
        var address = fields.TakeText("uri");
        var criterion = new RubricCriterion
        {
            Id = id,
            Category = fields.TakeText("category"),
            Description = fields.TakeText("description"),
            Weight = fields.TakeDecimal("weight"),
            Position = fields.TakeInt("position"),
            Node = fields.Has("CFItemURI") ? TakeEnd("CFItemURI") : null,
            Uri = address == $"urn:uuid:{id}" ? null : address,
            LastChanged = TakeChange(id),
            Carried = Rest(hasOwn, foreign),
        };
        return criterion with { Levels = Parts(levels, "CFRubricCriterionLevels", ReadLevel) };
    }

    private RubricLevel ReadLevel()
    {
        // On a level, and only there, CASE 1.1 makes "extensions" a list.
        var stash = CaseOwnLevel.TakeStash(fields, pool);
        var id = TakeIdentifier("CFRubricCriterionLevel", Nameless);
        var address = fields.TakeText("uri");
        var level = new RubricLevel
        {
            Id = id,
            Quality = fields.TakeText("quality"),
            Description = fields.TakeText("description"),
            Score = fields.TakeDecimal("score"),
            Feedback = fields.TakeText("feedback"),
            Position = fields.TakeInt("position"),
            Uri = address == $"urn:uuid:{id}" ? null : address,
            LastChanged = TakeChange(id),
        };
        return level with { Carried = CarriedMerge.With(fields.Rest(), stash) };
    }

    private ValueList<T> Parts<T>(List<ReadOnlyMemory<byte>> places, string list, Func<T> read)
    {
        var parts = new List<T>(places.Count);
        foreach (var place in places)
        {
            var reader = JsonFields.ReaderFor(place.Span);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                log.Add("not-an-object", Severity.Loss, "A list of objects holds something else.", list);
                continue;
            }

            fields.Read(ref reader, place);
            Count(fields);
            parts.Add(read());
        }

        return [.. parts];
    }

    private bool TakeOwn(out string? foreign)
    {
        foreign = null;
        if (
            fields.Raw("extensions") is not { IsEmpty: false } raw
            || raw.Span.IndexOf("\"touchstone\""u8) < 0
            || fields.Peek("extensions") is not { } text
            || !text.StartsWith('{')
        )
        {
            return false;
        }

        if (!fields.TakeObject("extensions", extension) || !extension.TakeObject(CaseNames.OwnExtension, own))
        {
            foreign = text;
            return false;
        }

        var rest = extension.Rest();
        foreign = rest.IsEmpty ? null : rest.Json;
        return true;
    }

    private Carried Rest(bool hasOwn, string? foreign)
    {
        var rest = fields.Rest();
        if (foreign is not null)
        {
            rest = CarriedMerge.With(rest, ("extensions", foreign));
        }

        return hasOwn && own.Peek(CaseNames.Stash) is { } stash && stash.StartsWith('{')
            ? CarriedMerge.With(
                rest,
                CarriedMerge
                    .Fields(Carried.FromJson(stash))
                    .Select(field => (field.Name, System.Text.Encoding.UTF8.GetString(field.Json)))
            )
            : rest;
    }

    private AssociationEnd? TakeEnd(string name)
    {
        if (fields.Has(name) && fields.TakeText(name) is { } uri)
        {
            log.Add("end-as-text", Severity.Repair, $"{name} is a text instead of a link.");
            return new AssociationEnd(uri, uri, "");
        }

        if (!fields.TakeObject(name, end))
        {
            return null;
        }

        Count(end);
        var identifier = end.TakeText("identifier");
        var address = end.TakeText("uri");
        if (identifier is null && address is null)
        {
            return null;
        }

        var found = new AssociationEnd(
            identifier ?? CaseLinks.LastSegment(address!),
            address ?? $"urn:uuid:{identifier}",
            end.TakeText("title") ?? "",
            end.TakeText("targetType")
        );
        if (identifier is null || address is null)
        {
            log.Add("half-link", Severity.Repair, $"{name} lacks its identifier or its uri.", identifier ?? address);
        }

        foreach (var extra in end.Names)
        {
            log.Add("unknown-field-of-link", Severity.Loss, $"{name} has a field {extra} that no edition knows.");
        }

        return found;
    }

    private Guid TakeIdentifier(string what, Guid space)
    {
        var text = fields.TakeText("identifier");
        if (Guid.TryParseExact(text, "D", out var id))
        {
            if (text.AsSpan().ContainsAnyInRange('A', 'F'))
            {
                log.Add("upper-case-identifier", Severity.Repair, $"A {what} identifier was made lower-case.", text);
            }

            return id;
        }

        var made = NameBasedId.Of(
            space,
            text ?? fields.Peek("uri") ?? $"{what}:{fields.Peek("fullStatement")}:{fields.Peek("title")}"
        );
        log.Add("not-a-uuid", Severity.Repair, $"A {what} has no UUID; one was derived from what it has.", text);
        return made;
    }

    private Timestamp TakeChange(Guid id)
    {
        var text = fields.TakeText("lastChangeDateTime");
        if (Timestamp.TryRead(text, out var changed))
        {
            if (changed.Text != text)
            {
                log.Add("date-time", Severity.Repair, "A lastChangeDateTime was completed to RFC 3339.", text);
            }

            return changed;
        }

        log.Add("no-change-time", Severity.Repair, "A lastChangeDateTime is missing.", id.ToString("D"));
        return Timestamp.Unknown;
    }

    private string Missing(string field, Guid id)
    {
        log.Add("missing-" + field, Severity.Repair, $"The required {field} is missing.", id.ToString("D"));
        return "";
    }

    // 1.0 repeats the document's link on every object; it is kept once unless an object differs.
    private void NoteDocumentUri()
    {
        if (fields.Raw("CFDocumentURI") is not { IsEmpty: false } raw)
        {
            return;
        }

        // Nearly always the bytes of the object before.
        if (!raw.Span.SequenceEqual(lastDocumentUri.Span))
        {
            lastDocumentUri = raw;
            var canonical = JsonFields.CanonicalValue(raw.Span);
            commonDocumentUri ??= canonical;
            isCommon = canonical == commonDocumentUri;
        }

        if (isCommon)
        {
            fields.Drop("CFDocumentURI");
        }
    }

    private void Count(JsonFields read)
    {
        Nulls(read.Nulls);
        log.Add(
            "repeated-field",
            Severity.Repair,
            "An object names a field twice; the last one counts.",
            null,
            read.Repeated
        );
    }

    private void Nulls(int times) =>
        log.Add("null", Severity.Repair, "A field is null where it should be absent.", null, times);

    internal static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
