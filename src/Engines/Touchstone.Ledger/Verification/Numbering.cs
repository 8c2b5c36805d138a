namespace Touchstone.Ledger;

/// <summary>Follows the sequence numbers of a log, which count every entry from 0 without a gap.</summary>
internal sealed class Numbering
{
    private readonly List<Finding> findings = [];
    private long expected;
    private long unreadable;

    public IReadOnlyList<Finding> Findings => findings;

    public void Next(long sequence, long line)
    {
        if (sequence >= expected && sequence <= expected + unreadable)
        {
            expected = sequence + 1;
        }
        else if (sequence > expected)
        {
            var missing =
                sequence - expected == 1
                    ? $"Entry {expected} is not where it should be"
                    : $"Entries {expected} to {sequence - 1} are not where they should be";
            findings.Add(
                new(FindingKind.Numbering, $"{missing}: line {line} holds entry {sequence}.", expected, sequence - 1)
            );
            expected = sequence + 1;
        }
        else
        {
            findings.Add(
                new(
                    FindingKind.Numbering,
                    $"Line {line} holds entry {sequence}, which belongs further up.",
                    sequence,
                    sequence
                )
            );
        }

        unreadable = 0;
    }

    /// <summary>A line that cannot be read may have held the next entry, or may have been put in.</summary>
    public void Unreadable() => unreadable++;
}
