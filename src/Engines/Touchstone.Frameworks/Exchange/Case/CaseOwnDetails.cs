using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>What the own extension of a CFDocument says: professions, tiers, layers, sections, licence statement.</summary>
internal static class CaseOwnDetails
{
    public static FrameworkDetails Read(JsonFields own, StringPool pool, FrameworkDetails details)
    {
        var layers = Objects(
            own,
            "layers",
            pool,
            part => new Layer(
                new NodeKind(part.TakeText("kind") ?? ""),
                part.TakeText("singular") ?? "",
                part.TakeText("plural") ?? ""
            )
        );
        var sections = Objects(
            own,
            "sections",
            pool,
            part => new Section(
                Guid.TryParse(part.TakeText("id"), out var id) ? id : Guid.Empty,
                part.TakeText("heading") ?? "",
                part.TakeText("body") ?? "",
                part.TakeText("place") == "back" ? SectionPlace.Back : SectionPlace.Front
            )
        );
        return details with
        {
            Professions = own.TakeTexts("professions") ?? [],
            Tiers = own.TakeTexts("tiers") ?? [],
            LicenceStatement = own.TakeText("licenceStatement"),
            Layers = layers,
            Sections = sections,
        };
    }

    public static bool HasAny(FrameworkDetails details) =>
        !details.Professions.IsEmpty
        || !details.Tiers.IsEmpty
        || !details.Layers.IsEmpty
        || !details.Sections.IsEmpty
        || details.LicenceStatement is not null
        || details.FrameworkId != details.VersionId;

    public static void Write(Utf8JsonWriter writer, FrameworkDetails details)
    {
        if (details.FrameworkId != details.VersionId)
        {
            writer.WriteString("framework"u8, details.FrameworkId);
        }

        if (details.LicenceStatement is not null)
        {
            writer.WriteString("licenceStatement"u8, details.LicenceStatement);
        }

        JsonLists.Write(writer, "professions", details.Professions);
        JsonLists.Write(writer, "tiers", details.Tiers);
        if (!details.Layers.IsEmpty)
        {
            writer.WriteStartArray("layers"u8);
            foreach (var layer in details.Layers)
            {
                writer.WriteStartObject();
                writer.WriteString("kind"u8, layer.Kind.Name);
                writer.WriteString("singular"u8, layer.Singular);
                writer.WriteString("plural"u8, layer.Plural);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (!details.Sections.IsEmpty)
        {
            writer.WriteStartArray("sections"u8);
            foreach (var section in details.Sections)
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, section.Id);
                writer.WriteString("heading"u8, section.Heading);
                writer.WriteString("body"u8, section.Body);
                if (section.Place == SectionPlace.Back)
                {
                    writer.WriteString("place"u8, "back"u8);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    private static ValueList<T> Objects<T>(JsonFields own, string name, StringPool pool, Func<JsonFields, T> read)
    {
        var parts = new List<T>();
        foreach (var place in own.TakeArray(name) ?? [])
        {
            var reader = JsonFields.ReaderFor(place.Span);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                var part = new JsonFields(pool);
                part.Read(ref reader, place);
                parts.Add(read(part));
            }
        }

        return [.. parts];
    }
}
