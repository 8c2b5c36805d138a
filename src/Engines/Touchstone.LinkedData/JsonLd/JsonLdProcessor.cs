using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// A JSON-LD 1.1 processor for documents that are signed: it expands them, turns them into RDF and canonicalises
/// them, and refuses whatever a signature would not cover ("safe mode"): undefined terms and types, relative
/// identifiers, values that belong to nothing. Every refusal says where and why.
/// </summary>
/// <remarks>
/// Keep one processor and use it from all threads: it remembers the contexts it has worked through. It never touches
/// the network; a context that its <see cref="ContextLibrary"/> does not hold is refused.
/// </remarks>
public sealed class JsonLdProcessor
{
    private readonly ContextLibrary _library;
    private readonly JsonLdOptions _options;
    private ContextCache _cache;

    /// <summary>Makes a processor with the bundled contexts and the default options.</summary>
    public JsonLdProcessor()
        : this(ContextLibrary.Bundled, new JsonLdOptions()) { }

    /// <summary>Makes a processor with a library of one's own.</summary>
    /// <param name="library">The contexts that documents may name.</param>
    public JsonLdProcessor(ContextLibrary library)
        : this(library, new JsonLdOptions()) { }

    /// <summary>Makes a processor.</summary>
    /// <param name="library">The contexts that documents may name.</param>
    /// <param name="options">How documents are read and how much of them.</param>
    /// <exception cref="ArgumentException">The base is not an absolute IRI or a limit is out of its range.</exception>
    public JsonLdProcessor(ContextLibrary library, JsonLdOptions options)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Base is not null && !Iri.IsAbsolute(options.Base))
        {
            throw new ArgumentException($"The base \"{options.Base}\" is not an absolute IRI.", nameof(options));
        }

        if (options.MaxDepth is < 1 or > 400)
        {
            throw new ArgumentException("The greatest depth must be from 1 to 400.", nameof(options));
        }

        _library = library;
        _options = options;
        _cache = new ContextCache(options.Base);
    }

    /// <summary>How many processed contexts are kept for later documents.</summary>
    internal int KeptContexts => Volatile.Read(ref _cache).Kept;

    /// <summary>The expanded form of a document: no context, every name in full (JSON-LD 1.1 API section 5).</summary>
    /// <param name="document">A JSON-LD document: an object or an array.</param>
    /// <returns>An array of nodes, or the refusal.</returns>
    public Outcome<JsonArray> Expand(JsonElement document) =>
        Try(document, static (_, expanded) => ExpandedWriter.Write(expanded));

    /// <summary>The statements of a document (JSON-LD 1.1 API section 8).</summary>
    /// <param name="document">A JSON-LD document: an object or an array.</param>
    /// <returns>A dataset whose blank nodes are numbered as they come, or the refusal.</returns>
    public Outcome<RdfDataset> ToRdf(JsonElement document) =>
        Try(document, static (self, expanded) => self.Convert(expanded));

    /// <summary>The canonical form of a document's statements with SHA-256: what <c>eddsa-rdfc-2022</c> hashes.</summary>
    /// <param name="document">A JSON-LD document: an object or an array.</param>
    /// <returns>Canonical N-Quads, or the refusal.</returns>
    public Outcome<CanonicalDataset> Canonicalize(JsonElement document) => Canonicalize(document, new Rdfc10Options());

    /// <summary>The canonical form of a document's statements.</summary>
    /// <param name="document">A JSON-LD document: an object or an array.</param>
    /// <param name="canonicalization">The hash algorithm and the limit of work.</param>
    /// <returns>Canonical N-Quads, or the refusal.</returns>
    public Outcome<CanonicalDataset> Canonicalize(JsonElement document, Rdfc10Options canonicalization)
    {
        var statements = ToRdf(document);
        return statements.IsGood
            ? Rdfc10.Canonicalize(statements.Value, canonicalization)
            : new Outcome<CanonicalDataset>(statements.Refusal);
    }

    /// <summary>The canonical form of a document's statements with SHA-256: what <c>eddsa-rdfc-2022</c> hashes.</summary>
    /// <param name="json">A JSON-LD document in UTF-8.</param>
    /// <returns>Canonical N-Quads, or the refusal.</returns>
    public Outcome<CanonicalDataset> Canonicalize(ReadOnlyMemory<byte> json)
    {
        if (json.Length > _options.MaxBytes)
        {
            return new Outcome<CanonicalDataset>(TooLarge());
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = _options.MaxDepth + 1 });
        }
        catch (JsonException fault)
        {
            return new Outcome<CanonicalDataset>(
                new Refusal(RefusalCodes.InvalidJson, "", $"The document is not JSON: {fault.Message}")
            );
        }

        using (document)
        {
            return Canonicalize(document.RootElement);
        }
    }

    private RdfDataset Convert(List<ExpandedObject> expanded) =>
        RdfDataset.Of(new RdfConverter(_options).Convert(expanded));

    private Outcome<T> Try<T>(JsonElement document, Func<JsonLdProcessor, List<ExpandedObject>, T> finish)
        where T : class
    {
        if (document.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return new Outcome<T>(
                new Refusal(RefusalCodes.InvalidJson, "", "A JSON-LD document must be an object or an array.")
            );
        }

        var text = JsonMarshal.GetRawUtf8Value(document);
        if (text.Length > _options.MaxBytes)
        {
            return new Outcome<T>(TooLarge());
        }

        var expander = new Expander(_library, Cache(), _options);
        try
        {
            JsonText.RequireUnicode(text);
            return new Outcome<T>(finish(this, expander.Expand(document)));
        }
        catch (LinkedDataException refused)
        {
            var refusal = refused.Refusal;
            return new Outcome<T>(refusal.Path.Length == 0 ? refusal with { Path = expander.Place } : refusal);
        }
    }

    private ContextCache Cache()
    {
        var cache = Volatile.Read(ref _cache);
        if (cache.IsFull)
        {
            Volatile.Write(ref _cache, cache = new ContextCache(_options.Base));
        }

        return cache;
    }

    private Refusal TooLarge() =>
        new(RefusalCodes.TooLarge, "", $"The document is larger than {_options.MaxBytes} bytes.");
}
