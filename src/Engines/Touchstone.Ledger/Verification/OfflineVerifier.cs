using System.Globalization;

namespace Touchstone.Ledger;

/// <summary>
/// Recomputes an exported log and compares it with checkpoints that were kept elsewhere. Needs no database, no site and
/// no trust in whoever made the export: what agrees with an outside checkpoint is what was there when it was made.
/// </summary>
public static class OfflineVerifier
{
    private const int MostLineFindings = 20;

    /// <summary>Reads the log once, as a stream.</summary>
    /// <param name="entries">JSON Lines, one entry in canonical form on each line.</param>
    /// <param name="checkpoints">The outside checkpoints, in any order, at least one.</param>
    /// <param name="leaves">
    /// Leaf hashes kept outside, when there are any. They let the report say which entries changed, and cost memory: 40
    /// bytes for each line.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">No checkpoint is given: without one nothing can be shown.</exception>
    public static async Task<VerificationReport> VerifyAsync(
        Stream entries,
        IReadOnlyList<OutsideCheckpoint> checkpoints,
        LeafList? leaves = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(checkpoints);
        if (checkpoints.Count == 0)
        {
            throw new ArgumentException("At least one outside checkpoint is needed.", nameof(checkpoints));
        }

        OutsideCheckpoint[] ordered = [.. checkpoints.OrderBy(c => c.Checkpoint.Size)];
        var findings = Contradictions(ordered);
        var roots = new RootsAtSizes(ordered.Select(c => c.Checkpoint.Size));
        var numbering = new Numbering();
        var lineFindings = new List<Finding>();
        List<Digest>? found = leaves is null ? null : [];
        await foreach (var line in LineReader.ReadAsync(entries, cancellationToken))
        {
            var number = roots.Size + 1;
            if (EntryLine.TryRead(line.Span, out var entry, out var problem))
            {
                numbering.Next(entry.Sequence, number);
            }
            else
            {
                numbering.Unreadable();
                lineFindings.Add(
                    new(FindingKind.UnreadableLine, $"Line {number} cannot be read: {problem}.", number, number)
                );
            }

            var leaf = MerkleHash.OfLeaf(line.Span);
            roots.Append(leaf);
            found?.Add(leaf);
        }

        findings.AddRange(Shortened(lineFindings));
        findings.AddRange(Shortened(numbering.Findings));
        var results = ordered.Select(c => new CheckpointResult(c, roots.Compare(c.Checkpoint))).ToList();
        findings.AddRange(Differences(results, roots.Size, leaves, found));
        return new VerificationReport(roots.Size, roots.Root(), results, findings, Notes(results, roots.Size));
    }

    private static List<Finding> Contradictions(OutsideCheckpoint[] ordered)
    {
        var findings = new List<Finding>();
        foreach (var outside in ordered)
        {
            switch (outside.Signature)
            {
                case SignatureCheck.Wrong:
                    findings.Add(new(FindingKind.BadSignature, $"The signature of {outside.Name} is wrong."));
                    break;
                case SignatureCheck.NoKnownKey:
                    findings.Add(new(FindingKind.BadSignature, $"{outside.Name} is not signed by the key given."));
                    break;
            }
        }

        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            var (a, b) = (earlier.Checkpoint, later.Checkpoint);
            var names = $"{earlier.Name} and {later.Name}";
            if (a.Origin != b.Origin)
            {
                findings.Add(new(FindingKind.CheckpointsDisagree, $"{names} speak of two different logs."));
            }
            else if (a.Size == b.Size && a.Root != b.Root)
            {
                findings.Add(
                    new(
                        FindingKind.CheckpointsDisagree,
                        $"{names} count the same {a.Size} entries and have different roots: the log was rewritten between them."
                    )
                );
            }
            else if (a.Size < b.Size && a.At > b.At)
            {
                findings.Add(
                    new(
                        FindingKind.CheckpointsDisagree,
                        $"{earlier.Name} is later than {later.Name} and counts fewer entries: the log shrank between them."
                    )
                );
            }
        }

        return findings;
    }

    private static List<Finding> Differences(
        List<CheckpointResult> results,
        long size,
        LeafList? leaves,
        List<Digest>? found
    )
    {
        var findings = new List<Finding>();
        var agreed = results
            .Where(r => r.State == CheckpointState.Agrees)
            .Select(r => r.Outside.Checkpoint.Size)
            .LastOrDefault();
        if (results.FirstOrDefault(r => r.State == CheckpointState.Differs) is { } differing)
        {
            var until = differing.Outside.Checkpoint.Size;
            // Entries that a smaller checkpoint vouches for are not under suspicion.
            var from = results
                .Where(r => r.State == CheckpointState.Agrees && r.Outside.Checkpoint.Size < until)
                .Select(r => r.Outside.Checkpoint.Size)
                .LastOrDefault();
            findings.Add(
                new(
                    FindingKind.Changed,
                    until == 0
                        ? $"{differing.Outside.Name} counts no entries and has a root that no empty log has."
                        : $"The log is not what {differing.Outside.Name}{Dated(differing)} recorded: something among entries {from} to {until - 1} has been edited, put in, deleted or moved.",
                    from,
                    until - 1
                )
            );
        }

        if (results.LastOrDefault(r => r.State == CheckpointState.TooShort) is { } longest)
        {
            var counted = longest.Outside.Checkpoint.Size;
            findings.Add(
                size == 0
                    ? new(
                        FindingKind.AllDropped,
                        $"All entries are gone: {longest.Outside.Name}{Dated(longest)} counted {counted}.",
                        0,
                        counted - 1
                    )
                    : new(
                        FindingKind.TailCut,
                        $"The log has been cut: it has {size} entries, and {longest.Outside.Name}{Dated(longest)} counted {counted}. At least {counted - size} are missing.",
                        agreed,
                        counted - 1
                    )
            );
        }

        if (findings.Count > 0 && size > 0 && leaves is not null && found is not null)
        {
            findings.AddRange(Located(results, leaves, found));
        }

        return findings;
    }

    private static List<Finding> Located(List<CheckpointResult> results, LeafList leaves, List<Digest> found)
    {
        var vouched = new RootsAtSizes(results.Select(r => r.Outside.Checkpoint.Size));
        foreach (var leaf in leaves.Leaves)
        {
            vouched.Append(leaf);
        }

        var trusted = results
            .Select(r => r.Outside.Checkpoint)
            .Where(c => vouched.Compare(c) == CheckpointState.Agrees)
            .Select(c => c.Size)
            .DefaultIfEmpty(0)
            .Max();
        return trusted == 0
            ?
            [
                new(
                    FindingKind.LeafListUnusable,
                    "The list of leaf hashes agrees with no checkpoint, so it cannot say what changed."
                ),
            ]
            : LeafComparison.Compare([.. leaves.Leaves.Take((int)trusted)], found);
    }

    private static List<string> Notes(List<CheckpointResult> results, long size)
    {
        var notes = new List<string>();
        if (results.Any(r => r.Outside.Signature is null))
        {
            notes.Add("Signatures were not checked, as no key was given.");
        }

        var covered = results[^1].Outside.Checkpoint.Size;
        if (size > covered)
        {
            notes.Add(
                size - covered == 1
                    ? $"Entry {covered} came after the last checkpoint, which says nothing about it."
                    : $"Entries {covered} to {size - 1} came after the last checkpoint, which says nothing about them."
            );
        }

        return notes;
    }

    private static IEnumerable<Finding> Shortened(IReadOnlyList<Finding> findings) =>
        findings.Count <= MostLineFindings
            ? findings
            :
            [
                .. findings.Take(MostLineFindings),
                new(
                    findings[0].Kind,
                    $"{findings.Count - MostLineFindings} more lines have the same kind of fault.",
                    findings[MostLineFindings].First,
                    findings[^1].Last
                ),
            ];

    private static string Dated(CheckpointResult result) =>
        result.Outside.Checkpoint.At is { } at
            ? $" of {at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)},"
            : "";
}
