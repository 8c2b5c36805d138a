using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Touchstone.Ledger;

/// <summary>
/// Proof that one entry is in the log, in one short text that needs nothing else to be checked but the entry and the
/// log's key: the C2SP tlog-proof form (index, audit path, signed checkpoint).
/// </summary>
public sealed class LoggedProof
{
    private const string Header = "c2sp.org/tlog-proof@v1";

    /// <summary>Joins an audit path with the checkpoint it leads to.</summary>
    /// <exception cref="ArgumentException">The note is not a checkpoint, or speaks of a tree of another size.</exception>
    public LoggedProof(InclusionProof inclusion, SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(inclusion);
        ArgumentNullException.ThrowIfNull(note);
        if (!Checkpoint.TryParse(note.Text, out var checkpoint) || checkpoint.Size != inclusion.TreeSize)
        {
            throw new ArgumentException(
                "The proof and the checkpoint must speak of a tree of the same size.",
                nameof(note)
            );
        }

        Inclusion = inclusion;
        Note = note;
        Checkpoint = checkpoint;
    }

    /// <summary>The audit path.</summary>
    public InclusionProof Inclusion { get; }

    /// <summary>The signed checkpoint.</summary>
    public SignedNote Note { get; }

    /// <summary>What the checkpoint says.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>Whether the path leads from this leaf to the root of the checkpoint. Says nothing about signatures.</summary>
    public bool Proves(Digest leaf) => Inclusion.Proves(leaf, Checkpoint.Root);

    /// <summary>Reads a proof; false when the text is not one. Extra data, which nobody signed, is passed over.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LoggedProof? proof)
    {
        proof = null;
        if (!ProofText.TryDivide(text, out var lines, out var note, out var checkpoint) || lines is not [Header, ..])
        {
            return false;
        }

        var rest = lines[1..];
        if (rest is [var first, ..] && first.StartsWith("extra ", StringComparison.Ordinal))
        {
            rest = rest[1..];
        }

        if (
            rest is not [var indexLine, .. var hashes]
            || !ProofText.TryNumber(indexLine, "index ", out var index)
            || index >= checkpoint.Size
            || !ProofText.TryHashes(hashes, out var path)
        )
        {
            return false;
        }

        proof = new LoggedProof(new InclusionProof(index, checkpoint.Size, path), note);
        return true;
    }

    /// <summary>The proof as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Header}\nindex {Inclusion.LeafIndex}\n");
        foreach (var hash in Inclusion.Path)
        {
            text.Append(hash.ToBase64()).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }
}
