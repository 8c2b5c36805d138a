using System.Text;
using System.Xml.Linq;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>The plain texts of a project: in the element itself, or in a file of the archive.</summary>
internal sealed class QdaTexts(QdaArchive archive, Findings findings)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of a source or note, without a byte order mark; null, with a finding, where it cannot be had.</summary>
    public string? Of(XElement element, out bool wasMarked)
    {
        wasMarked = false;
        var path = (string?)element.Attribute("plainTextPath");
        if (element.Child("PlainTextContent") is { } content && string.IsNullOrEmpty(path))
        {
            return content.Value;
        }

        if (string.IsNullOrEmpty(path))
        {
            findings.Add(
                "no-text",
                Severity.Loss,
                $"\"{(string?)element.Attribute("name")}\" has no plain text.",
                QdaXml.Where(element)
            );
            return null;
        }

        if (
            path.StartsWith("relative://", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("absolute://", StringComparison.OrdinalIgnoreCase)
        )
        {
            findings.Add(
                "outside",
                Severity.Loss,
                $"The text is outside the archive and is not read: {path}",
                QdaXml.Where(element)
            );
            return null;
        }

        var isMarked = path.StartsWith(QdaNames.Internal, StringComparison.OrdinalIgnoreCase);
        if (!isMarked)
        {
            findings.Add("no-internal", Severity.Repair, $"The path lacks internal://: {path}", QdaXml.Where(element));
        }

        var name = isMarked ? path[QdaNames.Internal.Length..] : path;
        var bytes = archive.Read(QdaNames.SourceFolder + name) ?? archive.Read(name);
        if (bytes is null)
        {
            findings.Add("no-file", Severity.Loss, $"The archive has no file {name}.", QdaXml.Where(element));
            return null;
        }

        try
        {
            var text = Strict.GetString(bytes.Value.Span);
            wasMarked = text.StartsWith('\uFEFF');
            return wasMarked ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            findings.Add(
                "not-utf8",
                Severity.Repair,
                $"{name} is no sound UTF-8; what is not became U+FFFD.",
                QdaXml.Where(element)
            );
            return Encoding.UTF8.GetString(bytes.Value.Span);
        }
    }
}
