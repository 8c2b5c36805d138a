namespace Touchstone.Frameworks.Exchange.Case;

/// <content>The objects of a package.</content>
internal sealed partial class CasePackageReading
{
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
}
