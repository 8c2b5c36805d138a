using System.Security.Cryptography;
using System.Text;

namespace Touchstone.LinkedData.Rdf;

/// <summary>A dataset in the canonical form of RDFC-1.0.</summary>
public sealed class CanonicalDataset
{
    private readonly BlankNode[] _nodes;

    internal CanonicalDataset(byte[] nquads, BlankNode[] nodes)
    {
        NQuads = nquads;
        _nodes = nodes;
    }

    /// <summary>Canonical N-Quads: sorted lines in UTF-8, each ending with a line feed. This is what is hashed.</summary>
    public ReadOnlyMemory<byte> NQuads { get; }

    /// <summary>
    /// The blank nodes of the input in the order of their canonical labels: the first is now <c>_:c14n0</c>.
    /// </summary>
    public IReadOnlyList<BlankNode> BlankNodes => _nodes;

    /// <summary>The canonical label of each blank node of the input.</summary>
    /// <returns>A map from input label to canonical label, both without <c>_:</c>.</returns>
    public IReadOnlyDictionary<string, string> Labels() =>
        _nodes.Select((node, at) => (node, at)).ToDictionary(pair => pair.node.Value, pair => $"c14n{pair.at}");

    /// <summary>The SHA-256 hash of <see cref="NQuads"/>.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] Sha256() => SHA256.HashData(NQuads.Span);

    /// <summary>The canonical N-Quads as text.</summary>
    /// <returns>Sorted lines, each ending with a line feed.</returns>
    public override string ToString() => Encoding.UTF8.GetString(NQuads.Span);
}
