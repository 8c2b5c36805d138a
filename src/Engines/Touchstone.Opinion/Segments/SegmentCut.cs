namespace Touchstone.Opinion;

/// <summary>What the parts of a segment said about one statement, with counts hidden that could point to people.</summary>
/// <param name="Parts">The parts' names, and last "not known" for people who did not say.</param>
/// <param name="Agree">Per part who agrees; null when hidden.</param>
/// <param name="Disagree">Per part who disagrees; null when hidden.</param>
/// <param name="Pass">Per part who passed; null when hidden.</param>
/// <param name="Seen">Per part who saw it; null when hidden.</param>
public sealed record SegmentCut(
    IReadOnlyList<string> Parts,
    IReadOnlyList<int?> Agree,
    IReadOnlyList<int?> Disagree,
    IReadOnlyList<int?> Pass,
    IReadOnlyList<int?> Seen
)
{
    /// <summary>The name of those who did not say.</summary>
    public const string NotKnown = "not known";

    /// <summary>Cuts every statement by a segment.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="minimum">The least number of people a count may speak of.</param>
    public static IReadOnlyList<SegmentCut> Of(VoteTable votes, Segment segment, int minimum = MinimumCell.Default)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(segment);
        var everybodyPlaced = new int[votes.PersonCount];
        for (var p = 0; p < everybodyPlaced.Length; p++)
        {
            var part = segment.Division.PartOf[p];
            everybodyPlaced[p] = part == Division.None ? segment.Division.Count : part;
        }

        string[] names = [.. segment.Division.Names, NotKnown];
        var tallies = TallyTable.Of(votes, new Division(names, everybodyPlaced));
        return [.. Enumerable.Range(0, votes.StatementCount).Select(c => Of(tallies, names, c, minimum))];
    }

    /// <summary>The lowest lower bound over the parts whose counts are shown; null when none is.</summary>
    public double? EveryPartAtLeast()
    {
        double? least = null;
        for (var part = 0; part < Parts.Count; part++)
        {
            if (Agree[part] is { } agree && Seen[part] is { } seen && seen > 0)
            {
                var lower = ShareInterval.Of(agree, seen).Lower;
                least = least is null ? lower : Math.Min(least.Value, lower);
            }
        }

        return least;
    }

    private static SegmentCut Of(TallyTable tallies, string[] names, int statement, int minimum)
    {
        var counts = new int[names.Length, 3];
        for (var part = 0; part < names.Length; part++)
        {
            var tally = tallies[part, statement];
            (counts[part, 0], counts[part, 1], counts[part, 2]) = (tally.Agree, tally.Disagree, tally.Pass);
        }

        var hidden = MinimumCell.Hide(counts, minimum);
        int? Shown(int part, int column, int count) => hidden[part, column] ? null : count;
        var parts = Enumerable.Range(0, names.Length).ToList();
        return new(
            names,
            parts.ConvertAll(p => Shown(p, 0, counts[p, 0])),
            parts.ConvertAll(p => Shown(p, 1, counts[p, 1])),
            parts.ConvertAll(p => Shown(p, 2, counts[p, 2])),
            parts.ConvertAll(p => Shown(p, 3, counts[p, 0] + counts[p, 1] + counts[p, 2]))
        );
    }
}
