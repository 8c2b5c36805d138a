using System.Text.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>A context document held by a library.</summary>
internal sealed class LibraryContext(string url, string sha256, JsonElement document)
{
    public string Url { get; } = url;

    public string Sha256 { get; } = sha256;

    /// <summary>The value of the document's <c>@context</c>.</summary>
    public JsonElement Local { get; } = document.GetProperty("@context");
}
