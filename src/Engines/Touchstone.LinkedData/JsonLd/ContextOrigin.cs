namespace Touchstone.LinkedData.JsonLd;

/// <summary>Where a context that is being processed stands.</summary>
/// <param name="BaseUrl">The address against which it names other contexts.</param>
/// <param name="Chain">The library contexts that led here; null in the document itself.</param>
/// <param name="IsLasting">Whether the text belongs to the library.</param>
/// <param name="ValidatesScoped">
/// False inside the validation of a scoped context, where a context met before is not entered again.
/// </param>
internal sealed record ContextOrigin(
    string? BaseUrl,
    ContextChain? Chain = null,
    bool IsLasting = false,
    bool ValidatesScoped = true
)
{
    /// <summary>How to speak of it to people.</summary>
    public string Name => Chain is null ? "a context of the document" : $"the context {Chain.Url}";
}
