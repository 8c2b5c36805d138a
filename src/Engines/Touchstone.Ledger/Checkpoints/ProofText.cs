using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Ledger;

/// <summary>What the two proof texts share: lines, an empty line, a signed checkpoint.</summary>
internal static class ProofText
{
    /// <summary>No tree that fits into 63 bits needs more; a longer path is refused before any work is done.</summary>
    private const int LongestPath = 128;

    public static bool TryDivide(
        [NotNullWhen(true)] string? text,
        out string[] lines,
        [NotNullWhen(true)] out SignedNote? note,
        [NotNullWhen(true)] out Checkpoint? checkpoint
    )
    {
        (lines, note, checkpoint) = ([], null, null);
        var divide = text?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        if (
            text is null
            || divide < 0
            || !SignedNote.TryParse(text[(divide + 2)..], out note)
            || !Checkpoint.TryParse(note.Text, out checkpoint)
        )
        {
            return false;
        }

        lines = text[..divide].Split('\n');
        return true;
    }

    public static bool TryNumber(string line, string prefix, out long number)
    {
        number = 0;
        return line.StartsWith(prefix, StringComparison.Ordinal)
            && Checkpoint.TryParseSize(line[prefix.Length..], out number);
    }

    public static bool TryHashes(string[] lines, out IReadOnlyList<Digest> hashes)
    {
        var read = new List<Digest>(lines.Length);
        hashes = read;
        if (lines.Length > LongestPath)
        {
            return false;
        }

        foreach (var line in lines)
        {
            if (!Digest.TryFromBase64(line, out var hash))
            {
                return false;
            }

            read.Add(hash);
        }

        return true;
    }
}
