using System.Text;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>One writing of one CFPackage.</summary>
internal sealed class CasePackageWriting(FrameworkPackage package, CaseEdition edition, Utf8JsonWriter writer)
{
    // Carried fields repeat from object to object; beyond this many different ones, preparing them is not remembered.
    private const int MostRemembered = 4096;

    private readonly FindingLog log = new();
    private readonly Dictionary<(CaseClass, Carried), CasePrepared> prepared = [];
    private readonly FrameworkVersion version = package.Version;
    private readonly FrameworkDetails details = package.Version.Details;
    private int associations;
    private byte[]? documentLink;

    private bool Is11 => edition == CaseEdition.V11;

    public ExportReport Run()
    {
        if (!Is11)
        {
            documentLink = Encoding.UTF8.GetBytes(
                CarriedMerge.Field(details.Carried, "CFDocumentURI") ?? CaseLinks.Document(WithUri10(details))
            );
            if (CaseShapes.Fit(CaseShape.Link, documentLink) is null)
            {
                documentLink = Encoding.UTF8.GetBytes(CaseLinks.Document(WithUri10(details)));
            }
        }

        writer.WriteStartObject();
        WriteDocument();
        WriteItems();
        WriteAssociations();
        WriteDefinitions();
        WriteRubrics();
        WritePackageRest();
        writer.WriteEndObject();
        writer.Flush();
        return new ExportReport
        {
            Format = Is11 ? "case-1.1" : "case-1.0",
            Items = version.Nodes.Length,
            Associations = associations,
            Repaired = log.Repaired,
            Dropped = log.Dropped,
            Tallies = log.Tallies,
            Findings = log.Findings,
        };
    }

    private FrameworkDetails WithUri10(FrameworkDetails of) => of with { Uri = Uri10(of.Address, of.VersionId) };

    private CasePrepared Prepare(CaseClass of, Carried carried)
    {
        if (carried.IsEmpty)
        {
            return CasePrepared.Empty;
        }

        if (prepared.TryGetValue((of, carried), out var known))
        {
            return known;
        }

        var made = CasePrepared.For(of, edition, carried);
        if (prepared.Count < MostRemembered)
        {
            prepared.Add((of, carried), made);
        }

        return made;
    }

    private void WriteDocument()
    {
        var carried = Prepare(CaseClass.Document, details.Carried);
        writer.WriteStartObject("CFDocument"u8);
        writer.WriteString("identifier"u8, details.VersionId);
        WriteUri(details.Address, details.VersionId);
        Optional("creator"u8, details.Creator);
        Optional("title"u8, details.Title);
        WriteChange(details.LastChanged, details.VersionId);
        OptionalUri("officialSourceURL"u8, details.SourceUrl);
        Optional("publisher"u8, details.Publisher);
        Optional("description"u8, details.Description);
        Optional("language"u8, details.Language);
        Optional("version"u8, details.Version);
        Optional("adoptionStatus"u8, details.Status);
        Optional("notes"u8, details.Notes);
        carried.WriteInPlace(writer);
        if (Is11)
        {
            writer.WriteString("caseVersion"u8, "1.1"u8);
            if (carried.Foreign.Length > 0 || carried.Stash.Length > 0 || CaseOwnDetails.HasAny(details))
            {
                StartExtensions(carried);
                CaseOwnDetails.Write(writer, details);
                EndExtensions(carried);
            }
        }
        else
        {
            if (!carried.Has("CFPackageURI"))
            {
                writer.WritePropertyName("CFPackageURI"u8);
                writer.WriteRawValue(CaseLinks.Package(WithUri10(details)));
            }

            NotSaid("professions", details.Professions.Count);
            NotSaid("tiers", details.Tiers.Count);
            NotSaid("layers", details.Layers.Count);
            NotSaid("sections", details.Sections.Count);
            NotSaid("licence-statement", details.LicenceStatement is null ? 0 : 1);
            NotSaid("framework-lineage", details.FrameworkId == details.VersionId ? 0 : 1);
        }

        Lost(carried, details.VersionId);
        writer.WriteEndObject();
    }

    private void WriteItems()
    {
        writer.WriteStartArray("CFItems"u8);
        foreach (var node in version.Nodes)
        {
            WriteItem(node);
        }

        writer.WriteEndArray();
    }

    private void WriteItem(FrameworkNode node)
    {
        var carried = Prepare(CaseClass.Item, node.Carried);
        writer.WriteStartObject();
        writer.WriteString("identifier"u8, node.VersionId);
        WriteUri(node.Address, node.VersionId);
        Optional("fullStatement"u8, node.Text);
        Optional("abbreviatedStatement"u8, node.Label);
        Optional("humanCodingScheme"u8, node.Code);
        Optional("CFItemType"u8, node.Kind.IsUnsaid ? null : node.Kind.Name);
        Optional("notes"u8, node.Notes);
        WriteChange(node.LastChanged, node.VersionId);
        carried.WriteInPlace(writer);
        var hasLineage = node.Lineage.Value != node.VersionId;
        var hasKind = node.StatementKind != StatementKind.Unspecified;
        if (Is11)
        {
            if (
                hasLineage
                || hasKind
                || node.Tier is not null
                || !node.Professions.IsEmpty
                || !node.DerivedFrom.IsEmpty
                || carried.Stash.Length > 0
                || carried.Foreign.Length > 0
            )
            {
                StartExtensions(carried);
                if (hasLineage)
                {
                    writer.WriteString("lineage"u8, node.Lineage.Value);
                }

                if (hasKind)
                {
                    writer.WriteString("statementKind"u8, CaseNames.KeyOf(node.StatementKind));
                }

                Optional("tier"u8, node.Tier);
                JsonLists.Write(writer, "professions", node.Professions);
                JsonLists.Write(
                    writer,
                    "derivedFrom",
                    node.DerivedFrom.Select(lineage => lineage.ToString()).ToValueList()
                );
                EndExtensions(carried);
            }
        }
        else
        {
            WriteDocumentLink(carried);
            NotSaid("lineage", hasLineage ? 1 : 0);
            NotSaid("statement-kind", hasKind ? 1 : 0);
            NotSaid("tier", node.Tier is null ? 0 : 1);
            NotSaid("professions", node.Professions.IsEmpty ? 0 : 1);
            NotSaid("derivation", node.DerivedFrom.IsEmpty ? 0 : 1);
        }

        Lost(carried, node.VersionId);
        writer.WriteEndObject();
    }

    private void WriteAssociations()
    {
        writer.WriteStartArray("CFAssociations"u8);
        foreach (var link in TreeLinks.Of(version))
        {
            WriteAssociation(link);
        }

        foreach (var link in version.Associations)
        {
            WriteAssociation(link);
        }

        foreach (var set in package.Mappings)
        {
            WriteMappings(set);
        }

        writer.WriteEndArray();
    }

    private void WriteAssociation(Association link)
    {
        var known = Is11 ? AssociationType.IsInCase11(link.Type) : AssociationType.IsInCase10(link.Type);
        if (!known && !Is11)
        {
            log.Add(
                "association-type",
                Severity.Loss,
                $"CASE 1.0 has no association type {link.Type}; the association was left out.",
                link.Id.ToString("D")
            );
            return;
        }

        var carried = Prepare(CaseClass.Association, link.Carried);
        associations++;
        writer.WriteStartObject();
        writer.WriteString("identifier"u8, link.Id);
        WriteUri(link.Uri ?? $"urn:uuid:{link.Id}", link.Id);
        writer.WriteString("associationType"u8, known ? link.Type : ExtensionType(link.Type));
        if (link.Sequence is { } sequence)
        {
            writer.WriteNumber("sequenceNumber"u8, sequence);
        }

        WriteEnd("originNodeURI"u8, link.Origin);
        WriteEnd("destinationNodeURI"u8, link.Destination);
        writer.WriteString("lastChangeDateTime"u8, link.LastChanged.Text);
        carried.WriteInPlace(writer);
        if (Is11)
        {
            Optional("notes"u8, link.Notes);
            if (!known || carried.Stash.Length > 0 || carried.Foreign.Length > 0)
            {
                StartExtensions(carried);
                Optional("type"u8, known ? null : link.Type);
                EndExtensions(carried);
            }
        }
        else
        {
            WriteDocumentLink(carried);
            NotSaid("association-notes", link.Notes is null ? 0 : 1);
        }

        Lost(carried, link.Id);
        writer.WriteEndObject();
    }

    private static string ExtensionType(string type)
    {
        var letters = string.Concat(
            type.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
        );
        return "ext:" + (letters.Length == 0 ? "unnamed" : letters);
    }

    private void WriteEnd(ReadOnlySpan<byte> name, AssociationEnd end)
    {
        writer.WriteStartObject(name);
        writer.WriteString("title"u8, end.Title);
        writer.WriteString("identifier"u8, end.Identifier);
        writer.WriteString("uri"u8, Is11 ? end.Uri : EndUri10(end));
        if (end.TargetType is not null)
        {
            if (Is11 && (end.TargetType == "CASE" || AssociationType.IsInCase11(end.TargetType)))
            {
                writer.WriteString("targetType"u8, end.TargetType);
            }
            else
            {
                NotSaid("target-type", 1);
            }
        }

        writer.WriteEndObject();
    }

    private string EndUri10(AssociationEnd end)
    {
        if (AbsoluteUri.IsOne(end.Uri))
        {
            return end.Uri;
        }

        log.Add("uri", Severity.Repair, "CASE 1.0 wants an absolute URI; the address was encoded.", end.Uri);
        return AbsoluteUri.Nearest(end.Uri) ?? "urn:x-unresolved:" + Uri.EscapeDataString(end.Uri + end.Identifier);
    }

    private void WriteMappings(MappingSet set)
    {
        var grouping = CaseLinks.Link(set.Title, set.Id, $"urn:uuid:{set.Id}");
        foreach (var row in set.Rows)
        {
            var type = CaseNames.TypeOf(row.Relation);
            if (!Is11 && !AssociationType.IsInCase10(type))
            {
                log.Add(
                    "mapping-weakened",
                    Severity.Note,
                    $"CASE 1.0 has no word for \"{row.Relation}\"; the row was written as isRelatedTo.",
                    row.Id.ToString("D")
                );
                type = AssociationType.IsRelatedTo;
            }

            StartMapping(row.Id, type, row.LastChanged);
            WriteEnd("originNodeURI"u8, EndOf(row.From));
            WriteEnd("destinationNodeURI"u8, EndOf(row.To));
            EndMapping(grouping, row.Rationale, row.Author, row.Confidence, row.From, row.To);
        }

        foreach (var elsewhere in set.Elsewhere)
        {
            if (!Is11)
            {
                NotSaid("covered-elsewhere", 1);
                continue;
            }

            StartMapping(NameBasedId.Of(set.Id, elsewhere.To.VersionId), CaseNames.CoveredElsewhere, set.LastChanged);
            WriteEnd("originNodeURI"u8, TreeLink.EndOf(details));
            WriteEnd("destinationNodeURI"u8, EndOf(elsewhere.To));
            EndMapping(grouping, elsewhere.Explanation, elsewhere.Author, null, null, elsewhere.To);
        }
    }

    private void StartMapping(Guid id, string type, Timestamp changed)
    {
        associations++;
        writer.WriteStartObject();
        writer.WriteString("identifier"u8, id);
        writer.WriteString("uri"u8, $"urn:uuid:{id}");
        writer.WriteString("associationType"u8, type);
        writer.WriteString("lastChangeDateTime"u8, changed.Text);
    }

    private void EndMapping(
        string grouping,
        string? notes,
        string? author,
        decimal? confidence,
        NodePin? from,
        NodePin to
    )
    {
        writer.WritePropertyName("CFAssociationGroupingURI"u8);
        writer.WriteRawValue(grouping);
        if (Is11)
        {
            Optional("notes"u8, notes);
            writer.WriteStartObject("extensions"u8);
            writer.WriteStartObject("touchstone"u8);
            writer.WriteBoolean("mapping"u8, true);
            Optional("author"u8, author);
            if (confidence is { } sure)
            {
                writer.WriteNumber("confidence"u8, sure);
            }

            if (from is not null && from.Lineage.Value != from.VersionId)
            {
                writer.WriteString("fromLineage"u8, from.Lineage.Value);
            }

            if (to.Lineage.Value != to.VersionId)
            {
                writer.WriteString("toLineage"u8, to.Lineage.Value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        else
        {
            WriteDocumentLink(CasePrepared.Empty);
            NotSaid("mapping-rationale", notes is null ? 0 : 1);
            NotSaid("mapping-author", author is null ? 0 : 1);
            NotSaid("mapping-confidence", confidence is null ? 0 : 1);
        }

        writer.WriteEndObject();
    }

    private static AssociationEnd EndOf(NodePin pin) => new(pin.VersionId.ToString("D"), pin.Uri, pin.Title);

    private void WriteDefinitions()
    {
        if (version.Definitions.IsEmpty && package.Mappings.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("CFDefinitions"u8);
        foreach (var kind in Enum.GetValues<DefinitionKind>())
        {
            var ofKind = version.Definitions.Where(definition => definition.Kind == kind).ToList();
            var sets = kind == DefinitionKind.AssociationGrouping ? package.Mappings : [];
            if (ofKind.Count == 0 && sets.IsEmpty)
            {
                continue;
            }

            writer.WriteStartArray(CaseNames.ListOf(kind));
            foreach (var definition in ofKind)
            {
                WriteDefinition(definition);
            }

            foreach (var set in sets)
            {
                WriteGrouping(set);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteDefinition(Definition definition)
    {
        var of = CaseNames.ClassOf(definition.Kind);
        var carried = Prepare(of, definition.Carried);
        writer.WriteStartObject();
        writer.WriteString("identifier"u8, definition.Id);
        WriteUri(definition.Uri ?? $"urn:uuid:{definition.Id}", definition.Id);
        writer.WriteString("title"u8, definition.Title);
        writer.WriteString("lastChangeDateTime"u8, definition.LastChanged.Text);
        carried.WriteInPlace(writer);
        var filled = new List<string>();
        if (definition.Kind == DefinitionKind.Licence)
        {
            FillEmpty("licenseText", carried, definition);
        }
        else if (definition.Kind != DefinitionKind.AssociationGrouping)
        {
            FillEmpty("hierarchyCode", carried, definition);
        }

        if (Is11 && definition.Kind == DefinitionKind.ItemType && !carried.Has("description"))
        {
            writer.WriteString("description"u8, definition.Title);
            filled.Add("description");
            log.Add(
                "filled-description",
                Severity.Repair,
                "CASE 1.1 requires a description of an item type; the title was repeated and marked as filled.",
                definition.Id.ToString("D")
            );
        }

        if (Is11 && (filled.Count > 0 || carried.Stash.Length > 0 || carried.Foreign.Length > 0))
        {
            StartExtensions(carried);
            JsonLists.Write(writer, CaseNames.Filled, filled.ToValueList());
            EndExtensions(carried);
        }

        Lost(carried, definition.Id);
        writer.WriteEndObject();
    }

    private void FillEmpty(string field, CasePrepared carried, Definition definition)
    {
        if (carried.Has(field))
        {
            return;
        }

        writer.WriteString(field, "");
        log.Add(
            "filled-" + field,
            Severity.Repair,
            $"CASE requires {field}; it was left empty because the source has none.",
            definition.Id.ToString("D")
        );
    }

    private void WriteGrouping(MappingSet set)
    {
        writer.WriteStartObject();
        writer.WriteString("identifier"u8, set.Id);
        writer.WriteString("uri"u8, $"urn:uuid:{set.Id}");
        writer.WriteString("title"u8, set.Title);
        writer.WriteString("lastChangeDateTime"u8, set.LastChanged.Text);
        if (Is11)
        {
            writer.WriteStartObject("extensions"u8);
            writer.WriteStartObject("touchstone"u8);
            writer.WritePropertyName("mappingTo"u8);
            CaseOwnMapping.WritePin(writer, set.To);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        else
        {
            NotSaid("mapping-target", 1);
        }

        writer.WriteEndObject();
    }

    private void WriteRubrics()
    {
        if (version.Rubrics.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("CFRubrics"u8);
        foreach (var rubric in version.Rubrics)
        {
            var carried = Prepare(CaseClass.Rubric, rubric.Carried);
            writer.WriteStartObject();
            Identity(rubric.Id, rubric.Uri, rubric.LastChanged);
            Optional("title"u8, rubric.Title);
            Optional("description"u8, rubric.Description);
            writer.WriteStartArray("CFRubricCriteria"u8);
            foreach (var criterion in rubric.Criteria)
            {
                WriteCriterion(criterion);
            }

            writer.WriteEndArray();
            Rest(carried, rubric.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteCriterion(RubricCriterion criterion)
    {
        var carried = Prepare(CaseClass.Criterion, criterion.Carried);
        writer.WriteStartObject();
        Identity(criterion.Id, criterion.Uri, criterion.LastChanged);
        Optional("category"u8, criterion.Category);
        Optional("description"u8, criterion.Description);
        if (criterion.Weight is { } weight)
        {
            writer.WriteNumber("weight"u8, weight);
        }

        Position(criterion.Position);
        if (criterion.Node is { } node)
        {
            if (Guid.TryParseExact(node.Identifier, "D", out _))
            {
                WriteEnd("CFItemURI"u8, node with { TargetType = null });
            }
            else
            {
                NotSaid("criterion-node", 1);
            }
        }

        writer.WriteStartArray("CFRubricCriterionLevels"u8);
        foreach (var level in criterion.Levels)
        {
            WriteLevel(level);
        }

        writer.WriteEndArray();
        Rest(carried, criterion.Id);
        writer.WriteEndObject();
    }

    private void WriteLevel(RubricLevel level)
    {
        var carried = Prepare(CaseClass.Level, level.Carried);
        writer.WriteStartObject();
        Identity(level.Id, level.Uri, level.LastChanged);
        Optional("description"u8, level.Description);
        Optional("quality"u8, level.Quality);
        if (level.Score is { } score)
        {
            writer.WriteNumber("score"u8, score);
        }

        Optional("feedback"u8, level.Feedback);
        Position(level.Position);
        foreach (var (name, json) in carried.InPlace.Where(field => field.Name.Value != "extensions"))
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }

        WriteLevelExtensions(carried);
        Lost(carried, level.Id);
        writer.WriteEndObject();
    }

    // On a level "extensions" is a list; the own extension is one more element of it.
    private void WriteLevelExtensions(CasePrepared carried)
    {
        var foreign = carried.InPlace.FirstOrDefault(field => field.Name.Value == "extensions").Json;
        if (foreign is null && carried.Stash.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("extensions"u8);
        if (foreign is not null)
        {
            using var elements = JsonDocument.Parse(foreign);
            foreach (var element in elements.RootElement.EnumerateArray())
            {
                writer.WriteRawValue(element.GetRawText(), skipInputValidation: true);
            }
        }

        if (carried.Stash.Length > 0)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("touchstone"u8);
            carried.WriteStash(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // What the source's package said beside its five lists.
    private void WritePackageRest()
    {
        if (CarriedMerge.Field(details.Carried, "CFPackage") is not { } rest)
        {
            return;
        }

        foreach (var (name, json) in CarriedMerge.Fields(Carried.FromJson(rest)))
        {
            if (Is11 && name == "extensions" && json[0] == '{')
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json, skipInputValidation: true);
            }
            else if (!Is11)
            {
                log.Add("unknown-fields", Severity.Loss, $"CASE 1.0 packages cannot hold the field {name}.");
            }
        }
    }

    private void StartExtensions(CasePrepared carried)
    {
        writer.WriteStartObject("extensions"u8);
        carried.WriteForeign(writer);
        writer.WriteStartObject("touchstone"u8);
    }

    private void EndExtensions(CasePrepared carried)
    {
        carried.WriteStash(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Rest(CasePrepared carried, Guid id)
    {
        carried.WriteInPlace(writer);
        if (Is11 && (carried.Stash.Length > 0 || carried.Foreign.Length > 0))
        {
            StartExtensions(carried);
            EndExtensions(carried);
        }

        Lost(carried, id);
    }

    private void Identity(Guid id, string? uri, Timestamp changed)
    {
        writer.WriteString("identifier"u8, id);
        WriteUri(uri ?? $"urn:uuid:{id}", id);
        writer.WriteString("lastChangeDateTime"u8, changed.Text);
    }

    private void Position(int? position)
    {
        if (position is { } at)
        {
            writer.WriteNumber("position"u8, at);
        }
    }

    private void WriteDocumentLink(CasePrepared carried)
    {
        if (!carried.Has("CFDocumentURI"))
        {
            writer.WritePropertyName("CFDocumentURI"u8);
            writer.WriteRawValue(documentLink, skipInputValidation: true);
        }
    }

    private void WriteUri(string uri, Guid id) => writer.WriteString("uri"u8, Is11 ? uri : Uri10(uri, id));

    private string Uri10(string uri, Guid id)
    {
        if (AbsoluteUri.IsOne(uri))
        {
            return uri;
        }

        log.Add("uri", Severity.Repair, "CASE 1.0 wants an absolute URI; the address was encoded.", uri);
        return AbsoluteUri.Nearest(uri) ?? $"urn:uuid:{id}";
    }

    private void WriteChange(Timestamp changed, Guid id)
    {
        writer.WriteString("lastChangeDateTime"u8, changed.Text);
        if (changed == Timestamp.Unknown)
        {
            log.Add(
                "filled-lastChangeDateTime",
                Severity.Repair,
                "CASE requires lastChangeDateTime; it was set to the beginning of 1970 because the source has none.",
                id.ToString("D")
            );
        }
    }

    private void OptionalUri(ReadOnlySpan<byte> name, string? uri)
    {
        if (uri is null)
        {
            return;
        }

        if (Is11 || AbsoluteUri.IsOne(uri))
        {
            writer.WriteString(name, uri);
        }
        else if (AbsoluteUri.Nearest(uri) is { } nearest)
        {
            log.Add("uri", Severity.Repair, "CASE 1.0 wants an absolute URI; the address was encoded.", uri);
            writer.WriteString(name, nearest);
        }
        else
        {
            NotSaid("source-url", 1);
        }
    }

    private void Optional(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private void NotSaid(string what, int times) =>
        log.Add(
            "not-said-" + what,
            Severity.Loss,
            $"{(Is11 ? "CASE 1.1" : "CASE 1.0")} has no place for this: {what.Replace('-', ' ')}.",
            null,
            times
        );

    private void Lost(CasePrepared carried, Guid id)
    {
        foreach (var name in carried.Lost)
        {
            log.Add("not-said-field", Severity.Loss, $"CASE 1.0 has no place for the field {name}.", id.ToString("D"));
        }
    }
}
