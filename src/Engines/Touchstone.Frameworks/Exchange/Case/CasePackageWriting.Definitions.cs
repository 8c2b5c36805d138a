namespace Touchstone.Frameworks.Exchange.Case;

/// <content>The lists of definitions that items refer to.</content>
internal sealed partial class CasePackageWriting
{
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
}
