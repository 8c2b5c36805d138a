using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>How a row of a mapping set stands in a CASE 1.1 association: type, notes and the own extension.</summary>
internal static class CaseOwnMapping
{
    /// <summary>A row, or an explanation that something is covered elsewhere, or null for an ordinary association.</summary>
    public static CaseMapped? Read(JsonFields own, Association link, string type)
    {
        if (!own.TakeTrue("mapping") || !Guid.TryParse(link.Destination.Identifier, out var to))
        {
            return null;
        }

        var author = own.TakeText("author");
        var target = new NodePin(
            LineageId.Parse(own.TakeText("toLineage")) ?? new LineageId(to),
            to,
            link.Destination.Uri,
            link.Destination.Title
        );
        if (type == CaseNames.CoveredElsewhere)
        {
            return new CaseMapped(null, new CoveredElsewhere(target, link.Notes ?? "", author));
        }

        if (CaseNames.RelationOf(type) is not { } relation || !Guid.TryParse(link.Origin.Identifier, out var from))
        {
            return null;
        }

        var confidence = own.TakeDecimal("confidence");
        return new CaseMapped(
            new Mapping
            {
                Id = link.Id,
                From = new NodePin(
                    LineageId.Parse(own.TakeText("fromLineage")) ?? new LineageId(from),
                    from,
                    link.Origin.Uri,
                    link.Origin.Title
                ),
                To = target,
                Relation = relation,
                Rationale = link.Notes,
                Author = author,
                Confidence = confidence is >= 0 and <= 1 ? confidence : null,
                LastChanged = link.LastChanged,
            },
            null
        );
    }

    public static VersionPin? ReadPin(JsonFields pin) =>
        Guid.TryParse(pin.TakeText("framework"), out var framework)
        && Guid.TryParse(pin.TakeText("id"), out var version)
            ? new VersionPin(
                framework,
                version,
                pin.TakeText("title") ?? "",
                pin.TakeText("uri") ?? $"urn:uuid:{version}",
                pin.TakeText("version")
            )
            : null;

    public static void WritePin(Utf8JsonWriter writer, VersionPin pin)
    {
        writer.WriteStartObject();
        writer.WriteString("framework"u8, pin.FrameworkId);
        writer.WriteString("id"u8, pin.VersionId);
        writer.WriteString("title"u8, pin.Title);
        writer.WriteString("uri"u8, pin.Uri);
        if (pin.Version is not null)
        {
            writer.WriteString("version"u8, pin.Version);
        }

        writer.WriteEndObject();
    }
}
