using System.Globalization;
using System.Text;

namespace Touchstone.Ledger.Tests;

/// <summary>Logs of plausible entries, made from a seed.</summary>
internal static class SampleLog
{
    public const string Origin = "credentials.example/ledger";

    private static readonly string[] Actions =
    [
        "proposal.received",
        "gateway.assessed",
        "review.submitted",
        "decision.recorded",
        "condition.verified",
        "specification.launched",
        "badge.issued",
    ];

    public static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static List<LedgerEntry> Entries(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Entry(i, random))];
    }

    public static LedgerEntry Entry(long sequence, Random random)
    {
        var hash = new byte[Digest.Length];
        random.NextBytes(hash);
        var action = Actions[random.Next(Actions.Length)];
        return new LedgerEntry(
            sequence,
            Start.AddMinutes(sequence % 1_000_000).AddMicroseconds(random.Next(1_000_000)),
            string.Create(CultureInfo.InvariantCulture, $"person:{random.Next(40)}"),
            action,
            action.Split('.')[0],
            string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64():x}"),
            new Digest(hash)
        );
    }

    public static LedgerEntry With(
        LedgerEntry entry,
        long? sequence = null,
        DateTimeOffset? at = null,
        string? actor = null,
        string? action = null,
        string? subjectId = null,
        Digest? contentHash = null
    ) =>
        new(
            sequence ?? entry.Sequence,
            at ?? entry.At,
            actor ?? entry.Actor,
            action ?? entry.Action,
            entry.SubjectKind,
            subjectId ?? entry.SubjectId,
            contentHash ?? entry.ContentHash
        );

    public static List<LedgerEntry> Renumbered(IEnumerable<LedgerEntry> entries) =>
        [.. entries.Select((entry, i) => With(entry, sequence: i))];

    public static MemoryStream Export(IEnumerable<LedgerEntry> entries) =>
        new(Encoding.UTF8.GetBytes(string.Concat(entries.Select(e => e.ToCanonicalJson() + "\n"))));

    public static OutsideCheckpoint CheckpointOf(
        IReadOnlyList<LedgerEntry> entries,
        int? size = null,
        string name = "the checkpoint"
    )
    {
        var frontier = new TreeFrontier();
        foreach (var entry in entries.Take(size ?? entries.Count))
        {
            frontier.Append(entry.LeafHash());
        }

        var at = Start.AddMinutes(frontier.Size);
        return new OutsideCheckpoint(
            name,
            new Checkpoint(Origin, frontier.Size, frontier.Root(), at),
            SignatureCheck.Good
        );
    }

    public static LeafList LeavesOf(IEnumerable<LedgerEntry> entries) => LeafList.Of(entries.Select(e => e.LeafHash()));
}
