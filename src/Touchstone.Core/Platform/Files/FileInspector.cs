using System.Text;
using System.Text.Json;

namespace Touchstone.Core.Platform.Files;

/// <summary>
/// Finds out what an upload is from its content, and takes only what is named here and says the same of itself by its
/// name. Nothing is run, opened by another program, or unpacked without a limit.
/// </summary>
public static class FileInspector
{
    /// <summary>For the file chooser of a form.</summary>
    public const string Accept = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.csv,.txt,.json";

    private const string Choose = "Choose a PDF, Word, Excel, PNG, JPEG, CSV, text or JSON file";
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static Inspection Inspect(Upload upload)
    {
        var content = upload.Content;
        if (content.Length == 0)
        {
            return Inspection.Refused("Choose a file that is not empty");
        }
        if (content.Length > Upload.SizeLimit)
        {
            return Inspection.Refused($"Choose a file of {Upload.SizeLimit / 1024 / 1024} MB or less");
        }
        var name = FileName.Clean(upload.Name);
        var (mediaType, problem) = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".pdf" => ("application/pdf", Pdf(content)),
            ".png" => ("image/png", Pictures.IsPng(content) ? null : NotWhatItSays("PNG")),
            ".jpg" or ".jpeg" => ("image/jpeg", Pictures.IsJpeg(content) ? null : NotWhatItSays("JPEG")),
            ".docx" => (OfficePackage.Word, OfficePackage.Problem(content, OfficePackage.Word)),
            ".xlsx" => (OfficePackage.Excel, OfficePackage.Problem(content, OfficePackage.Excel)),
            ".csv" => ("text/csv", Text(content)),
            ".txt" => ("text/plain", Text(content)),
            ".json" => ("application/json", Json(content)),
            ".doc" or ".xls" => ("", "This is an old Word or Excel file. Save it as .docx or .xlsx and choose that"),
            ".docm" or ".xlsm" or ".dotm" or ".xltm" => ("", OfficePackage.HasMacros),
            _ => ("", Choose),
        };
        return problem is null ? new Inspection(name, mediaType, null) : Inspection.Refused(problem);
    }

    internal static string NotWhatItSays(string kind) => $"This is not a {kind} file, whatever its name says. {Choose}";

    private static string? Pdf(ReadOnlySpan<byte> content)
    {
        var end = content[^Math.Min(content.Length, 1024)..];
        if (!content.StartsWith("%PDF-"u8) || end.IndexOf("%%EOF"u8) < 0)
        {
            return NotWhatItSays("PDF");
        }
        var active =
            content.IndexOf("/JavaScript"u8) >= 0
            || content.IndexOf("/Launch"u8) >= 0
            || content.IndexOf("/EmbeddedFile"u8) >= 0;
        return active
            ? "This PDF runs programs or carries other files. Print it to PDF, or save it as PDF/A, and choose that"
            : null;
    }

    private static string? Text(ReadOnlySpan<byte> content)
    {
        try
        {
            var text = StrictUtf8.GetString(content);
            return text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f'))
                ? "This is not a text file, whatever its name says. " + Choose
                : null;
        }
        catch (DecoderFallbackException)
        {
            return "Save the text as UTF-8 and choose it again: some letters in it cannot be read";
        }
    }

    private static string? Json(byte[] content)
    {
        if (Text(content) is { } problem)
        {
            return problem;
        }
        try
        {
            using var _ = JsonDocument.Parse(Bare(content), new JsonDocumentOptions { MaxDepth = 64 });
            return null;
        }
        catch (JsonException)
        {
            return NotWhatItSays("JSON");
        }
    }

    private static ReadOnlyMemory<byte> Bare(byte[] content) =>
        content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsMemory(3) : content;
}
