using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Touchstone.Badges.Json;

/// <summary>
/// Reads JSON as strangers write it, and refuses whatever two readers could understand in two ways: repeated member
/// names, text that is not Unicode, endless nesting.
/// </summary>
internal static class StrictJson
{
    /// <summary>Longest text that is read, in bytes. A credential with an embedded picture is below 2 MB.</summary>
    internal const int LongestText = 8 * 1024 * 1024;

    /// <summary>Deepest nesting that is read; a badge with endorsements in it needs about 15 levels.</summary>
    internal const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaxDepth,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    internal static Reading<JsonObject> ReadObject(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestText)
            return Failed($"The text is longer than {LongestText / (1024 * 1024)} MB.");
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            if (!Utf8.IsValid(utf8) || !HasWholeCharacters(utf8))
                return Failed("The text has bytes or escapes that are no characters.");
            return JsonNode.Parse(utf8, documentOptions: Options) is JsonObject found
                ? Reading<JsonObject>.Of(found)
                : Failed("The text is JSON, but not an object.");
        }
        catch (JsonException fault)
        {
            return Failed(
                fault.Message.Contains("duplicate", StringComparison.OrdinalIgnoreCase)
                    ? "A member name is repeated, so that readers could differ in what the text says."
                : fault.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
                    ? $"The text is nested more than {MaxDepth} levels deep."
                : "The text is not JSON."
            );
        }
    }

    /// <summary>The same value as an element, for readers that do not change it.</summary>
    internal static JsonDocument ToDocument(JsonNode node)
    {
        using var stream = new MemoryStream(16 * 1024);
        using (
            var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true, MaxDepth = 1000 })
        )
            node.WriteTo(writer);
        return JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }

    /// <summary>Half a surrogate pair can be written as an escape; it has no place in a signed text.</summary>
    private static bool HasWholeCharacters(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, ReaderOptions);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
                continue;
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
        return true;
    }

    private static Reading<JsonObject> Failed(string fault) => Reading<JsonObject>.Failed(fault);
}
