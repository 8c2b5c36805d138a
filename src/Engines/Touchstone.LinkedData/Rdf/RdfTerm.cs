namespace Touchstone.LinkedData.Rdf;

/// <summary>A term of RDF 1.1: an <see cref="Iri"/>, a <see cref="BlankNode"/> or a <see cref="Literal"/>.</summary>
/// <remarks>Terms are immutable and equal when RDF says so: same kind, same parts, compared character by character.</remarks>
public abstract class RdfTerm : IEquatable<RdfTerm>
{
    private readonly int _hash;

    private protected RdfTerm(string value, int hash)
    {
        Value = value;
        _hash = hash;
    }

    /// <summary>The IRI, the label of the blank node without <c>_:</c>, or the lexical form of the literal.</summary>
    public string Value { get; }

    /// <summary>Whether the other term is the same RDF term.</summary>
    /// <param name="other">Any term or null.</param>
    /// <returns>True for equal terms.</returns>
    public abstract bool Equals(RdfTerm? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as RdfTerm);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => _hash;

    /// <summary>The term as it stands in canonical N-Quads.</summary>
    /// <returns>For example <c>&lt;https://example.org/&gt;</c>, <c>_:c14n0</c> or <c>"text"@en</c>.</returns>
    public sealed override string ToString() => NQuads.Write(this);

    /// <summary>Whether two terms are the same RDF term.</summary>
    /// <param name="left">A term or null.</param>
    /// <param name="right">A term or null.</param>
    /// <returns>True for equal terms and for two nulls.</returns>
    public static bool operator ==(RdfTerm? left, RdfTerm? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two terms differ.</summary>
    /// <param name="left">A term or null.</param>
    /// <param name="right">A term or null.</param>
    /// <returns>False for equal terms and for two nulls.</returns>
    public static bool operator !=(RdfTerm? left, RdfTerm? right) => !(left == right);
}
