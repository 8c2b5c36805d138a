namespace Touchstone.LinkedData.Rdf;

/// <summary>A statement in a graph of a dataset.</summary>
/// <param name="Subject">What the statement is about: an <see cref="Iri"/> or a <see cref="BlankNode"/>.</param>
/// <param name="Predicate">The property.</param>
/// <param name="Object">The value.</param>
/// <param name="Graph">
/// The name of the graph, an <see cref="Iri"/> or a <see cref="BlankNode"/>; null for the default graph.
/// </param>
public readonly record struct Quad(RdfTerm Subject, Iri Predicate, RdfTerm Object, RdfTerm? Graph)
{
    /// <summary>The statement as a line of N-Quads, without the line feed.</summary>
    /// <returns>For example <c>_:b0 &lt;https://schema.org/name&gt; "Ada" .</c></returns>
    public override string ToString() => NQuads.Write(this);
}
