namespace Touchstone.LinkedData.JsonLd;

/// <summary>How documents are read and how much of them.</summary>
public sealed record JsonLdOptions
{
    /// <summary>
    /// The absolute IRI against which relative identifiers are resolved. Null, the default, refuses them, as
    /// verifiable credentials ask: what an identifier means must not depend on where the document was found.
    /// </summary>
    public string? Base { get; init; }

    /// <summary>How the base direction of texts gets into RDF. The default refuses texts with a direction.</summary>
    public RdfDirection Direction { get; init; } = RdfDirection.Refuse;

    /// <summary>How deeply arrays and objects may be nested, contexts included. At most 400.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>How many bytes a document may have as JSON.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many statements a document may make.</summary>
    public int MaxStatements { get; init; } = 500_000;

    /// <summary>
    /// How much work the contexts of one document may cost: the number of terms defined or carried over into another
    /// context. Contexts of the library that were processed before cost nothing.
    /// </summary>
    public int MaxContextWork { get; init; } = 2_000_000;

    /// <summary>
    /// False to drop silently what cannot be kept, as JSON-LD does outside safe mode. Only the conformance suite
    /// wants that: what is dropped is not signed.
    /// </summary>
    internal bool Safe { get; init; } = true;
}
