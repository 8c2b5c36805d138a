using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.Cli.Badges;

/// <summary>JSON in files.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="CannotRunException">The file is not a JSON object.</exception>
    internal static async Task<JsonObject> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) as JsonObject
                ?? throw new CannotRunException($"{file.Name} is not a JSON object.");
        }
        catch (JsonException)
        {
            throw new CannotRunException($"{file.Name} is not JSON.");
        }
    }

    internal static Task WriteAsync(FileInfo file, JsonNode json, CancellationToken cancellation) =>
        File.WriteAllTextAsync(file.FullName, json.ToJsonString(Readable) + "\n", cancellation);
}
