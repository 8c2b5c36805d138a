using System.Collections;

namespace Touchstone.LinkedData.Rdf;

/// <summary>An RDF dataset: a set of statements in a default graph and named graphs (RDF 1.1 section 4).</summary>
/// <remarks>
/// The statements keep the order in which they were given and may be listed twice; twice means the same as once,
/// and canonicalisation drops the second. A dataset never changes once made.
/// </remarks>
public sealed class RdfDataset : IReadOnlyList<Quad>
{
    private readonly List<Quad> _quads;

    /// <summary>Makes a dataset of statements.</summary>
    /// <param name="quads">The statements.</param>
    /// <exception cref="ArgumentException">A literal stands as subject or as the name of a graph.</exception>
    public RdfDataset(IEnumerable<Quad> quads)
        : this(new List<Quad>(quads))
    {
        if (_quads.Exists(quad => quad.Subject is Literal or null || quad.Graph is Literal))
        {
            throw new ArgumentException("A literal cannot be a subject or name a graph.", nameof(quads));
        }
    }

    private RdfDataset(List<Quad> quads) => _quads = quads;

    /// <summary>The number of statements listed.</summary>
    public int Count => _quads.Count;

    /// <summary>The statement at a place.</summary>
    /// <param name="index">From 0 up to <see cref="Count"/> - 1.</param>
    public Quad this[int index] => _quads[index];

    /// <inheritdoc/>
    public IEnumerator<Quad> GetEnumerator() => _quads.GetEnumerator();

    /// <summary>A dataset of statements known to be good; the list becomes its own.</summary>
    internal static RdfDataset Of(List<Quad> quads) => new(quads);

    /// <summary>The dataset in N-Quads, one statement a line, in the order given.</summary>
    /// <returns>Text whose every line ends with a line feed.</returns>
    public override string ToString() => NQuads.Write(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
