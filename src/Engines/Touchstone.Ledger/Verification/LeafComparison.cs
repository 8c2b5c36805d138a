namespace Touchstone.Ledger;

/// <summary>
/// Says where a log departs from what was recorded. Entries still found in their order are anchors (a longest increasing
/// subsequence); what stands between two anchors is told apart by pairing what is missing with what is foreign.
/// </summary>
internal static class LeafComparison
{
    private const int MostFindings = 50;

    /// <param name="recorded">The leaf hashes that a checkpoint vouches for.</param>
    /// <param name="found">The leaf hashes of the lines that were read, all of them.</param>
    public static List<Finding> Compare(IReadOnlyList<Digest> recorded, IReadOnlyList<Digest> found)
    {
        var findings = new List<Finding>();
        var places = new Dictionary<Digest, int>(recorded.Count);
        for (var i = 0; i < recorded.Count; i++)
        {
            places[recorded[i]] = i;
        }

        var foundAt = new int[recorded.Count];
        Array.Fill(foundAt, -1);
        var matches = new List<(int Recorded, int Line)>();
        var copies = new List<(int Recorded, int Line)>();
        for (var line = 0; line < found.Count; line++)
        {
            if (!places.TryGetValue(found[line], out var place))
            {
                continue;
            }

            if (foundAt[place] < 0)
            {
                foundAt[place] = line;
                matches.Add((place, line));
            }
            else
            {
                copies.Add((place, line));
            }
        }

        if (matches.Count == 0 && recorded.Count > 0 && found.Count > 0)
        {
            findings.Add(
                new(
                    FindingKind.Rewritten,
                    $"The log has been rewritten: none of the {recorded.Count} recorded entries is left as it was.",
                    0,
                    recorded.Count - 1
                )
            );
            return findings;
        }

        var anchors = LongestIncreasing(matches);
        var anchorPlaces = anchors.Select(a => a.Recorded).ToHashSet();
        foreach (var (place, line) in matches.Where(m => !anchorPlaces.Contains(m.Recorded)))
        {
            findings.Add(
                new(
                    FindingKind.Moved,
                    $"Entry {place} has been moved: it stands on line {line + 1} instead of line {place + 1}.",
                    place,
                    place
                )
            );
        }

        foreach (var (place, line) in copies)
        {
            findings.Add(
                new(
                    FindingKind.Inserted,
                    $"Entry {place} stands twice: on line {foundAt[place] + 1} and again on line {line + 1}.",
                    line + 1,
                    line + 1
                )
            );
        }

        var (place0, line0) = (0, 0);
        foreach (var (place, line) in anchors)
        {
            Between(place0, place, line0, line, atEnd: false);
            (place0, line0) = (place + 1, line + 1);
        }

        Between(place0, recorded.Count, line0, found.Count, atEnd: true);
        return Shortened(findings);

        void Between(int placeFrom, int placeTo, int lineFrom, int lineTo, bool atEnd)
        {
            var missing = Enumerable.Range(placeFrom, placeTo - placeFrom).Where(p => foundAt[p] < 0).ToList();
            var foreign = Enumerable
                .Range(lineFrom, lineTo - lineFrom)
                .Where(l => !places.ContainsKey(found[l]))
                .ToList();
            var edited = Math.Min(missing.Count, foreign.Count);
            foreach (var (first, last) in Runs(missing.Take(edited)))
            {
                findings.Add(new(FindingKind.Edited, $"{Entries(first, last)} been edited.", first, last));
            }

            foreach (var (first, last) in Runs(missing.Skip(edited)))
            {
                findings.Add(
                    atEnd && last == recorded.Count - 1
                        ? new(FindingKind.TailCut, $"{Entries(first, last)} been cut off the end.", first, last)
                        : new(FindingKind.Deleted, $"{Entries(first, last)} been deleted.", first, last)
                );
            }

            if (atEnd)
            {
                // Lines beyond everything recorded are how a log grows; no checkpoint speaks of them.
                return;
            }

            foreach (var (first, last) in Runs(foreign.Skip(edited)))
            {
                var lines = first == last ? $"Line {first + 1} has" : $"Lines {first + 1} to {last + 1} have";
                findings.Add(
                    new(
                        FindingKind.Inserted,
                        $"{lines} been put in: nothing of that kind was recorded before entry {placeTo}.",
                        first + 1,
                        last + 1
                    )
                );
            }
        }
    }

    private static string Entries(int first, int last) =>
        first == last ? $"Entry {first} has" : $"Entries {first} to {last} have";

    private static IEnumerable<(int First, int Last)> Runs(IEnumerable<int> ascending)
    {
        (int First, int Last)? run = null;
        foreach (var number in ascending)
        {
            if (run is { } current && number == current.Last + 1)
            {
                run = (current.First, number);
                continue;
            }

            if (run is { } done)
            {
                yield return done;
            }

            run = (number, number);
        }

        if (run is { } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Patience sorting: among the matches, in line order, the most that also stand in recorded order.</summary>
    private static List<(int Recorded, int Line)> LongestIncreasing(List<(int Recorded, int Line)> matches)
    {
        var tails = new List<int>();
        var before = new int[matches.Count];
        for (var i = 0; i < matches.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) =
                    matches[tails[middle]].Recorded < matches[i].Recorded ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var chosen = new List<(int, int)>(tails.Count);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
        {
            chosen.Add(matches[i]);
        }

        chosen.Reverse();
        return chosen;
    }

    private static List<Finding> Shortened(List<Finding> findings)
    {
        if (findings.Count <= MostFindings)
        {
            return findings;
        }

        var rest = findings.Count - MostFindings;
        return
        [
            .. findings.Take(MostFindings),
            new(FindingKind.Changed, $"There are {rest} more differences of these kinds."),
        ];
    }
}
