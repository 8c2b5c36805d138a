using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Touchstone.Ledger;

/// <summary>
/// Text with signatures below it, in the C2SP signed-note form: the text, an empty line, then one line for each
/// signature. Nothing in the text may be believed before <see cref="Check"/> says that a known key signed it.
/// </summary>
public sealed class SignedNote
{
    private const int MostSignatures = 64;

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        Text = text;
        Signatures = signatures;
    }

    /// <summary>The signed text, its last newline included.</summary>
    public string Text { get; }

    /// <summary>The signatures in the order in which they stand.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text with one or more keys.</summary>
    /// <exception cref="ArgumentException">The text does not end in a newline, has control characters, or nobody signs.</exception>
    public static SignedNote Sign(string text, params IReadOnlyList<ICheckpointSigner> signers)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signers);
        if (!IsNoteText(text) || signers.Count is 0 or > MostSignatures)
        {
            throw new ArgumentException(
                "A note is text that ends in a newline, signed by at least one key.",
                nameof(text)
            );
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return new SignedNote(
            text,
            [.. signers.Select(signer => new NoteSignature(signer.Key.Name, signer.Key.Id, signer.Sign(bytes)))]
        );
    }

    /// <summary>Reads a note; false when it is not in the form of one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? note, [NotNullWhen(true)] out SignedNote? parsed)
    {
        parsed = null;
        // The last empty line divides: the text may have empty lines of its own.
        var divide = note?.LastIndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        if (note is null || divide < 0 || !note.EndsWith('\n'))
        {
            return false;
        }

        var text = note[..(divide + 1)];
        var lines = note[(divide + 2)..].Split('\n')[..^1];
        if (!IsNoteText(text) || lines.Length is 0 or > MostSignatures)
        {
            return false;
        }

        var signatures = new List<NoteSignature>(lines.Length);
        foreach (var line in lines)
        {
            if (NoteSignature.FromLine(line) is not { } signature)
            {
                return false;
            }

            signatures.Add(signature);
        }

        parsed = new SignedNote(text, signatures);
        return true;
    }

    /// <summary>
    /// Checks the signatures against known keys. Lines of unknown keys are passed over; a line that names a known key
    /// and does not verify spoils the whole note.
    /// </summary>
    public SignatureCheck Check(params IReadOnlyList<ICheckpointVerifier> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var bytes = Encoding.UTF8.GetBytes(Text);
        var result = SignatureCheck.NoKnownKey;
        foreach (var signature in Signatures)
        {
            var verifiers = known.Where(v => v.Key.Id == signature.KeyId && v.Key.Name == signature.KeyName);
            foreach (var verifier in verifiers)
            {
                if (!verifier.Verify(bytes, signature.Signature.Span))
                {
                    return SignatureCheck.Wrong;
                }

                result = SignatureCheck.Good;
            }
        }

        return result;
    }

    /// <summary>The note as it is published.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => s.Line()))}";

    private static bool IsNoteText(string text) => text.EndsWith('\n') && !text.Any(c => c < ' ' && c != '\n');
}
