using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Touchstone.Ledger;

/// <summary>
/// Proof that the log only grew since an earlier checkpoint, as one text: the earlier size, the consistency path, and
/// the later signed checkpoint (the body that C2SP tlog-witness sends to a witness).
/// </summary>
public sealed class GrownProof
{
    /// <summary>Joins a consistency path with the later checkpoint.</summary>
    /// <exception cref="ArgumentException">The note is not a checkpoint, or speaks of a tree of another size.</exception>
    public GrownProof(ConsistencyProof consistency, SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(consistency);
        ArgumentNullException.ThrowIfNull(note);
        if (!Checkpoint.TryParse(note.Text, out var checkpoint) || checkpoint.Size != consistency.NewSize)
        {
            throw new ArgumentException(
                "The proof and the checkpoint must speak of a tree of the same size.",
                nameof(note)
            );
        }

        Consistency = consistency;
        Note = note;
        Checkpoint = checkpoint;
    }

    /// <summary>The consistency path.</summary>
    public ConsistencyProof Consistency { get; }

    /// <summary>The later signed checkpoint.</summary>
    public SignedNote Note { get; }

    /// <summary>What the later checkpoint says.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>
    /// Whether the later log begins with all entries of the earlier one: same origin, the size this proof was made for,
    /// and a path that leads to both roots. Says nothing about signatures.
    /// </summary>
    public bool Proves(Checkpoint earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Origin == Checkpoint.Origin
            && earlier.Size == Consistency.OldSize
            && Consistency.Proves(earlier.Root, Checkpoint.Root);
    }

    /// <summary>Reads a proof; false when the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out GrownProof? proof)
    {
        proof = null;
        if (
            !ProofText.TryDivide(text, out var lines, out var note, out var checkpoint)
            || lines is not [var oldLine, .. var hashes]
            || !ProofText.TryNumber(oldLine, "old ", out var oldSize)
            || oldSize > checkpoint.Size
            || !ProofText.TryHashes(hashes, out var path)
        )
        {
            return false;
        }

        proof = new GrownProof(new ConsistencyProof(oldSize, checkpoint.Size, path), note);
        return true;
    }

    /// <summary>The proof as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"old {Consistency.OldSize}\n");
        foreach (var hash in Consistency.Path)
        {
            text.Append(hash.ToBase64()).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }
}
