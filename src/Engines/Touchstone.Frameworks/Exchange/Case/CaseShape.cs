using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>The shapes that the CASE bindings give to a field.</summary>
internal enum CaseShape
{
    /// <summary>The edition has no such field.</summary>
    Unknown,
    Text,
    Texts,

    /// <summary>A list of texts, or one text by itself (CASE 1.0).</summary>
    TextOrTexts,
    Integer,
    Number,
    Date,
    DateOrDateTime,
    Link,
    Links,
    Object,
    Objects,
    AbsoluteUri,
}

/// <summary>Whether a JSON value has a shape, and how close it can be brought to it without inventing anything.</summary>
internal static class CaseShapes
{
    /// <summary>
    /// The value to write: the value itself when it fits, a fitting rendering of it (a text as a list of one, a date-time as
    /// its date), or null when there is none.
    /// </summary>
    public static byte[]? Fit(CaseShape shape, byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var value = document.RootElement;
        return shape switch
        {
            CaseShape.Text => value.ValueKind == JsonValueKind.String ? json : null,
            CaseShape.AbsoluteUri => value.ValueKind == JsonValueKind.String && AbsoluteUri.IsOne(value.GetString()!)
                ? json
                : null,
            CaseShape.Texts => value.ValueKind == JsonValueKind.String ? [(byte)'[', .. json, (byte)']']
            : IsArrayOf(value, item => item.ValueKind == JsonValueKind.String) ? json
            : null,
            CaseShape.TextOrTexts => value.ValueKind == JsonValueKind.String
            || IsArrayOf(value, item => item.ValueKind == JsonValueKind.String)
                ? json
                : null,
            CaseShape.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? json : null,
            CaseShape.Number => value.ValueKind == JsonValueKind.Number ? json : null,
            CaseShape.Date => FitDate(value, json),
            CaseShape.DateOrDateTime => IsDate(value) || IsDateTime(value) ? json : null,
            CaseShape.Link => IsLink(value) ? json : null,
            CaseShape.Links => IsArrayOf(value, IsLink) ? json : null,
            CaseShape.Object => value.ValueKind == JsonValueKind.Object ? json : null,
            CaseShape.Objects => IsArrayOf(value, item => item.ValueKind == JsonValueKind.Object) ? json : null,
            _ => null,
        };
    }

    private static byte[]? FitDate(JsonElement value, byte[] json) =>
        IsDate(value) ? json
        : IsDateTime(value) ? Encoding.UTF8.GetBytes($"\"{value.GetString()![..10]}\"")
        : null;

    private static bool IsArrayOf(JsonElement value, Func<JsonElement, bool> each) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(each);

    private static bool IsDate(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(
            value.GetString(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    private static bool IsDateTime(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: >= 20 } text
        && Timestamp.TryRead(text, out var read)
        && read.Text == text;

    private static bool IsLink(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().All(field => field.Name is "title" or "identifier" or "uri")
        && IsText(value, "title")
        && IsText(value, "uri")
        && IsText(value, "identifier")
        && Guid.TryParseExact(value.GetProperty("identifier").GetString(), "D", out _);

    private static bool IsText(JsonElement value, string name) =>
        value.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String;
}
