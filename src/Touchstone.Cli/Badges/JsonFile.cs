using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges;

namespace Touchstone.Cli.Badges;

/// <summary>JSON in files.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static async Task<Reading<JsonObject>> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
            return
                JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })
                    is JsonObject json
                ? Reading<JsonObject>.Of(json)
                : Reading<JsonObject>.Failed($"{file.Name} is not a JSON object.");
        }
        catch (JsonException)
        {
            return Reading<JsonObject>.Failed($"{file.Name} is not JSON.");
        }
    }

    internal static Task WriteAsync(FileInfo file, JsonNode json, CancellationToken cancellation) =>
        File.WriteAllTextAsync(file.FullName, json.ToJsonString(Readable) + "\n", cancellation);
}
