using System.Globalization;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <content>What all objects of a package have.</content>
internal sealed partial class CasePackageReading
{
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
