namespace Touchstone.Frameworks.Exchange.Case;

/// <content>What all objects of a package have.</content>
internal sealed partial class CasePackageWriting
{
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
