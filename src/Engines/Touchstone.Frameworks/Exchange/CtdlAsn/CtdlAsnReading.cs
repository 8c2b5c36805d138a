using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.CtdlAsn;

/// <summary>One reading of one CTDL-ASN graph.</summary>
internal sealed class CtdlAsnReading(ReadOnlyMemory<byte> file)
{
    private static readonly string[] Alignments =
    [
        .. Enum.GetValues<MappingRelation>().Select(CtdlAsnWriting.TermOf),
        "ceasn:alignFrom",
        "ceasn:alignTo",
    ];

    private readonly StringPool pool = new();
    private readonly FindingLog log = new();
    private readonly List<Item> items = [];
    private readonly Dictionary<string, int> byAddress = new(StringComparer.Ordinal);
    private FrameworkDetails? details;
    private ValueList<string> topChildren;

    public Import Run()
    {
        var reader = JsonFields.ReaderFor(file.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return Import.Unreadable("ctdl-asn", "The file is not a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isGraph = reader.ValueTextEquals("@graph"u8);
            reader.Read();
            if (!isGraph || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            var fields = new JsonFields(pool);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    reader.Skip();
                    continue;
                }

                fields.Read(ref reader, file);
                ReadObject(fields);
            }
        }

        while (reader.Read()) { }

        return details is null
            ? Import.Unreadable("ctdl-asn", "The graph has no ceasn:CompetencyFramework.")
            : Join(details);
    }

    private void ReadObject(JsonFields fields)
    {
        var type = fields.TakeText("@type");
        var address = fields.TakeText("@id");
        if (type == "ceasn:CompetencyFramework" && details is null && address is not null)
        {
            ReadFramework(fields, address);
        }
        else if (type == "ceasn:Competency" && address is not null)
        {
            ReadCompetency(fields, address);
        }
        else
        {
            log.Add(
                "other-object",
                Severity.Loss,
                $"The graph holds a {type ?? "thing without a type"} that was left aside.",
                address
            );
        }
    }

    private void ReadFramework(JsonFields fields, string address)
    {
        var id = Identity(fields, address);
        topChildren = fields.TakeTexts("ceasn:hasTopChild") ?? [];
        var status = fields.TakeText("ceasn:publicationStatusType");
        details = new FrameworkDetails
        {
            FrameworkId = id,
            VersionId = id,
            Uri = address == $"urn:uuid:{id}" ? null : address,
            Title = Text(fields, "ceasn:name") ?? "",
            Description = Text(fields, "ceasn:description"),
            Creator = fields.TakeTexts("ceasn:author") is [var author, ..] ? author : "",
            Publisher = Text(fields, "ceasn:publisherName"),
            Language = fields.TakeTexts("ceasn:inLanguage") is [var language, ..] ? language : null,
            SourceUrl = fields.TakeTexts("ceasn:source") is [var source, ..] ? source : null,
            LicenceStatement = Text(fields, "ceasn:rights"),
            Version = Number(fields),
            Status = status switch
            {
                "publicationStatus:Published" => "Adopted",
                "publicationStatus:Deprecated" => "Deprecated",
                "publicationStatus:Draft" => "Draft",
                _ => status,
            },
            LastChanged = Changed(fields),
            Carried = fields.Rest(),
        };
    }

    private string? Number(JsonFields fields)
    {
        foreach (var place in fields.TakeArray("ceterms:versionIdentifier") ?? [])
        {
            var reader = JsonFields.ReaderFor(place.Span);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                var value = new JsonFields(pool);
                value.Read(ref reader, place);
                return value.TakeText("ceterms:identifierValueCode");
            }
        }

        return null;
    }

    private void ReadCompetency(JsonFields fields, string address)
    {
        var id = Identity(fields, address);
        if (!byAddress.TryAdd(address, items.Count))
        {
            log.Add(
                "duplicate-item",
                Severity.Loss,
                "A competency is listed again; the first listing is kept.",
                address
            );
            return;
        }

        var parents = fields.TakeTexts("ceasn:isChildOf") ?? [];
        var isTop = fields.TakeTexts("ceasn:isTopChildOf") is { IsEmpty: false };
        var children = fields.TakeTexts("ceasn:hasChild") ?? [];
        fields.Drop("ceasn:isPartOf");
        fields.Drop("ceasn:listID");
        var alignments = Alignments
            .SelectMany(term => (fields.TakeTexts(term) ?? []).Select(target => (Term: term, Target: target)))
            .ToList();
        items.Add(
            new Item(
                new FrameworkNode
                {
                    Lineage = new LineageId(id),
                    VersionId = id,
                    Uri = address == $"urn:uuid:{id}" ? null : address,
                    Kind = new NodeKind(Text(fields, "ceasn:competencyCategory") ?? ""),
                    Code = fields.TakeText("ceasn:codedNotation"),
                    Label = Text(fields, "ceasn:competencyLabel"),
                    Text = Text(fields, "ceasn:competencyText") ?? "",
                    Notes = Text(fields, "ceasn:comment"),
                    LastChanged = Changed(fields),
                    Carried = fields.Rest(),
                },
                parents.IsEmpty ? null : parents[0],
                isTop,
                children,
                alignments
            )
        );
    }

    private Import Join(FrameworkDetails about)
    {
        // Order comes from hasTopChild and hasChild; what neither names comes after, as listed.
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var list in items.Select(item => item.Children).Prepend(topChildren))
        {
            for (var i = 0; i < list.Count; i++)
            {
                place.TryAdd(list[i], i);
            }
        }

        var parentOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var child in item.Children)
            {
                parentOf.TryAdd(child, item.Node.Address);
            }
        }

        var orphans = 0;
        var nodes = new List<FrameworkNode>();
        var top = topChildren.ToHashSet(StringComparer.Ordinal);
        foreach (var item in items.OrderBy(item => place.GetValueOrDefault(item.Node.Address, int.MaxValue)))
        {
            var address = item.Node.Address;
            var above = item.Parent ?? parentOf.GetValueOrDefault(address);
            if (above is not null && byAddress.TryGetValue(above, out var at) && !IsBelow(item, items[at], parentOf))
            {
                nodes.Add(item.Node with { Parent = items[at].Node.Lineage });
                continue;
            }

            var isPlaced = item.IsTop || top.Contains(address);
            if (!isPlaced)
            {
                orphans++;
                log.Add("orphan", Severity.Fault, "A competency has no place in the tree.", address);
            }

            nodes.Add(item.Node with { IsUnplaced = !isPlaced });
        }

        var external = 0;
        var associations = items
            .SelectMany(item => item.Alignments.Select(alignment => Link(item.Node, alignment, ref external)))
            .ToList();
        var version = FrameworkVersion.Create(about, nodes, associations);
        if (!version.TryGet(out var made, out var refusal))
        {
            return Import.Unreadable("ctdl-asn", refusal.Message);
        }

        return new Import(
            new FrameworkPackage(made),
            new ImportReport
            {
                Format = "ctdl-asn",
                Items = items.Count,
                Associations = nodes.Count(node => !node.IsUnplaced) + associations.Count,
                Orphans = orphans,
                ExternalEnds = external,
                Repaired = log.Repaired,
                Dropped = log.Dropped,
                Tallies = log.Tallies,
                Findings = log.Findings,
            }
        );
    }

    // A circle of parents would leave its members nowhere; its first member stands at the top instead.
    private bool IsBelow(Item item, Item candidate, Dictionary<string, string> parentOf)
    {
        var at = candidate.Node.Address;
        for (var steps = 0; steps <= items.Count; steps++)
        {
            if (at == item.Node.Address)
            {
                return true;
            }

            if (!byAddress.TryGetValue(at, out var place))
            {
                return false;
            }

            var above = items[place].Parent ?? parentOf.GetValueOrDefault(at);
            if (above is null)
            {
                return false;
            }

            at = above;
        }

        return true;
    }

    private Association Link(FrameworkNode node, (string Term, string Target) alignment, ref int external)
    {
        var isInside = byAddress.TryGetValue(alignment.Target, out var at);
        external += isInside ? 0 : 1;
        var target = isInside ? items[at].Node : null;
        return new Association
        {
            Id = NameBasedId.Of(node.VersionId, $"{alignment.Term} {alignment.Target}"),
            Type = alignment.Term switch
            {
                "ceasn:exactAlignment" => AssociationType.ExactMatchOf,
                "ceterms:supersededBy" => AssociationType.ReplacedBy,
                "ceasn:majorAlignment" => "ext:closeMatchOf",
                "ceasn:narrowAlignment" => "ext:broaderThan",
                "ceasn:broadAlignment" => "ext:narrowerThan",
                "ceasn:minorAlignment" => "ext:contributesTo",
                _ => AssociationType.IsRelatedTo,
            },
            Origin = TreeLink.EndOf(node),
            Destination = target is null
                ? new AssociationEnd(Case.CaseLinks.LastSegment(alignment.Target), alignment.Target, "")
                : TreeLink.EndOf(target),
            LastChanged = node.LastChanged,
        };
    }

    // A text, a language map, or a language map of lists: the first text of it.
    private string? Text(JsonFields fields, string term)
    {
        if (fields.TakeText(term) is { } plain)
        {
            return plain;
        }

        var map = new JsonFields(pool);
        if (!fields.TakeObject(term, map) || map.Names.FirstOrDefault() is not { } language)
        {
            return null;
        }

        var texts = map.TakeTexts(language) ?? [];
        foreach (var other in map.Names)
        {
            log.Add("other-language", Severity.Loss, $"{term} stands there in {other} as well; one language is kept.");
        }

        return texts.IsEmpty ? null : string.Join("\n\n", texts);
    }

    private static Timestamp Changed(JsonFields fields) =>
        Timestamp.TryRead(fields.TakeText("ceasn:dateModified"), out var changed) ? changed : Timestamp.Unknown;

    private static Guid Identity(JsonFields fields, string address)
    {
        var ctid = fields.TakeText("ceterms:ctid");
        return Guid.TryParse(ctid?.StartsWith("ce-", StringComparison.Ordinal) == true ? ctid[3..] : ctid, out var id)
            ? id
            : NameBasedId.Of(Guid.Empty, address);
    }

    private sealed record Item(
        FrameworkNode Node,
        string? Parent,
        bool IsTop,
        ValueList<string> Children,
        List<(string Term, string Target)> Alignments
    );
}
