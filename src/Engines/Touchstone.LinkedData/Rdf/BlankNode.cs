namespace Touchstone.LinkedData.Rdf;

/// <summary>A blank node: something that exists and has no name outside its dataset (RDF 1.1 section 3.4).</summary>
public sealed class BlankNode : RdfTerm
{
    /// <summary>Makes a blank node.</summary>
    /// <param name="label">
    /// What tells it from the other blank nodes of its dataset, without <c>_:</c>; letters, digits, <c>_</c>,
    /// <c>-</c> and <c>.</c> as N-Quads allows them.
    /// </param>
    /// <exception cref="ArgumentException">N-Quads does not allow the label.</exception>
    public BlankNode(string label)
        : base(label, HashCode.Combine(typeof(BlankNode), label))
    {
        if (!NQuadsReader.IsBlankNodeLabel(label))
        {
            throw new ArgumentException($"\"{label}\" is not a label of a blank node.", nameof(label));
        }
    }

    /// <inheritdoc/>
    public override bool Equals(RdfTerm? other) =>
        ReferenceEquals(this, other) || (other is BlankNode node && string.Equals(node.Value, Value));

    /// <summary>The blank node with the label <c>b</c> and a number.</summary>
    internal static BlankNode Numbered(int number) => new($"b{number}");
}
