namespace Touchstone.Frameworks.Exchange.Case;

/// <content>Mappings, which CASE has as associations under a grouping.</content>
internal sealed partial class CasePackageWriting
{
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
}
