namespace Touchstone.Frameworks.Exchange.Case;

/// <content>Items, and the associations between them.</content>
internal sealed partial class CasePackageWriting
{
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
}
