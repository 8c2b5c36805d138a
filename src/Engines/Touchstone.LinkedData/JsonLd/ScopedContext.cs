using System.Text.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>A context that is in force only below a term or a type. Its identity is the key of caches.</summary>
/// <param name="local">The context as it stands in the term definition.</param>
/// <param name="baseUrl">The address of the document that holds it, against which it names other contexts.</param>
/// <param name="isLasting">Whether it belongs to the library and not to a document that will be gone.</param>
internal sealed class ScopedContext(JsonElement local, string? baseUrl, bool isLasting)
{
    public JsonElement Local => local;

    public string? BaseUrl => baseUrl;

    public bool IsLasting => isLasting;
}
