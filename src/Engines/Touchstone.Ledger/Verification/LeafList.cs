using System.Text;

namespace Touchstone.Ledger;

/// <summary>
/// The leaf hashes of a log, one in hexadecimal on each line: small, free of any content, and kept outside. A checkpoint
/// proves that something changed; a leaf list that agrees with the checkpoint says what.
/// </summary>
public sealed class LeafList
{
    private LeafList(IReadOnlyList<Digest> leaves) => Leaves = leaves;

    /// <summary>The leaf hashes in the order of the log.</summary>
    public IReadOnlyList<Digest> Leaves { get; }

    /// <summary>Takes leaf hashes that are at hand.</summary>
    public static LeafList Of(IEnumerable<Digest> leaves) => new([.. leaves]);

    /// <summary>Takes the leaf hashes of an exported log as it stands, whether or not its lines are sound.</summary>
    public static async Task<LeafList> FromEntriesAsync(Stream entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var leaves = new List<Digest>();
        await foreach (var line in LineReader.ReadAsync(entries, cancellationToken))
        {
            leaves.Add(MerkleHash.OfLeaf(line.Span));
        }

        return new LeafList(leaves);
    }

    /// <summary>Reads a list, one hash a line.</summary>
    /// <exception cref="FormatException">A line is not 64 lower-case hexadecimal digits.</exception>
    public static async Task<LeafList> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var leaves = new List<Digest>();
        await foreach (var line in LineReader.ReadAsync(stream, cancellationToken))
        {
            if (!Digest.TryFromHex(Encoding.ASCII.GetString(line.Span), out var leaf))
            {
                throw new FormatException($"Line {leaves.Count + 1} of the leaf list is not a hash.");
            }

            leaves.Add(leaf);
        }

        return new LeafList(leaves);
    }

    /// <summary>Writes the list, one hash a line.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new StreamWriter(stream, Encoding.ASCII, leaveOpen: true);
        await using (writer)
        {
            foreach (var leaf in Leaves)
            {
                await writer.WriteAsync($"{leaf.ToHex()}\n".AsMemory(), cancellationToken);
            }
        }
    }
}
