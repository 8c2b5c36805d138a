using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Touchstone.LinkedData.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// The contexts that documents may name. Nothing else is ever loaded: a document that names another context is
/// refused, so no network, no cache and no redirect can change what a signature covers.
/// </summary>
/// <remarks>Immutable; share one among all threads.</remarks>
public sealed class ContextLibrary
{
    private static readonly Lazy<ContextLibrary> LazyBundled = new(LoadBundled);

    private readonly FrozenDictionary<string, LibraryContext> _contexts;

    private ContextLibrary(IEnumerable<LibraryContext> contexts) =>
        _contexts = contexts.ToFrozenDictionary(context => context.Url);

    /// <summary>
    /// The contexts that come with this library: Verifiable Credentials 1.1 and 2.0 with status lists, Data
    /// Integrity, Multikey, Ed25519 2020, decentralised identifiers, Open Badges 3.0 (3.0.0 to 3.0.3 and
    /// extensions), Comprehensive Learner Record 2.0. Each is checked against its SHA-256 when first used.
    /// </summary>
    public static ContextLibrary Bundled => LazyBundled.Value;

    /// <summary>The addresses of the contexts held.</summary>
    public IEnumerable<string> Urls => _contexts.Keys;

    /// <summary>A library with one context more, or with another text for the same address.</summary>
    /// <param name="url">The absolute IRI by which documents name the context.</param>
    /// <param name="document">A JSON object with a member <c>@context</c>; copied.</param>
    /// <returns>A new library; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The address is not absolute or the document is no context document.</exception>
    /// <exception cref="LinkedDataException">A text in the document is not Unicode.</exception>
    public ContextLibrary With(string url, JsonElement document)
    {
        if (!Rdf.Iri.IsAbsolute(url))
        {
            throw new ArgumentException($"\"{url}\" is not an absolute IRI.", nameof(url));
        }

        var text = JsonMarshal.GetRawUtf8Value(document);
        JsonText.RequireUnicode(text);
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("@context", out _))
        {
            throw new ArgumentException("A context document is an object with a member @context.", nameof(document));
        }

        var added = new LibraryContext(url, Hash(text), document.Clone());
        return new ContextLibrary(_contexts.Values.Where(context => context.Url != url).Append(added));
    }

    /// <summary>The SHA-256 of a context as it is held.</summary>
    /// <param name="url">The address of a context.</param>
    /// <param name="sha256">Lower-case hexadecimal, when the answer is true.</param>
    /// <returns>Whether the context is held.</returns>
    public bool TryGetSha256(string url, [NotNullWhen(true)] out string? sha256)
    {
        sha256 = _contexts.TryGetValue(url, out var context) ? context.Sha256 : null;
        return sha256 is not null;
    }

    internal LibraryContext? Find(string url) => _contexts.GetValueOrDefault(url);

    private static ContextLibrary LoadBundled() => new(BundledContext.All.Select(Load));

    private static LibraryContext Load(BundledContext bundled)
    {
        using var file =
            typeof(ContextLibrary).Assembly.GetManifestResourceStream($"Contexts.{bundled.Resource}.json")
            ?? throw new InvalidOperationException($"The context {bundled.Resource} is missing from the assembly.");
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        var bytes = copy.ToArray();
        if (Hash(bytes) is var hash && hash != bundled.Sha256)
        {
            throw new InvalidOperationException(
                $"The context {bundled.Resource} has been changed: its SHA-256 is {hash}, not {bundled.Sha256}."
            );
        }

        using var document = JsonDocument.Parse(bytes);
        return new LibraryContext(bundled.Url, bundled.Sha256, document.RootElement.Clone());
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
