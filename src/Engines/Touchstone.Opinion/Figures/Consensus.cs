namespace Touchstone.Opinion;

/// <summary>What all people together agree and disagree with, by the classic method; nothing about groups.</summary>
/// <param name="Agree">Up to five statements, the clearest first.</param>
/// <param name="Disagree">Up to five statements, the clearest first.</param>
public sealed record Consensus(IReadOnlyList<ConsensusStatement> Agree, IReadOnlyList<ConsensusStatement> Disagree)
{
    private const int MostPicked = 5;

    /// <summary>Picks the statements.</summary>
    /// <param name="standings">What moderation said of each statement.</param>
    /// <param name="everyone">Counts of everybody, grouped or not; parts are added up.</param>
    public static Consensus Of(ReadOnlySpan<StatementStanding> standings, TallyTable everyone)
    {
        ArgumentNullException.ThrowIfNull(everyone);
        var agree = new List<ConsensusStatement>();
        var disagree = new List<ConsensusStatement>();
        for (var c = 0; c < standings.Length; c++)
        {
            if (standings[c] == StatementStanding.Open)
            {
                var tally = everyone.Total(c);
                AddIfClear(agree, c, tally.Agree, tally.Seen);
                AddIfClear(disagree, c, tally.Disagree, tally.Seen);
            }
        }

        return new(Clearest(agree), Clearest(disagree));
    }

    private static void AddIfClear(List<ConsensusStatement> list, int statement, int n, int seen)
    {
        var share = Significance.Share(n, seen);
        var z = Significance.AgainstHalf(n, seen);
        if (share > 0.5 && z > Significance.Threshold)
        {
            list.Add(new(statement, share, z));
        }
    }

    private static List<ConsensusStatement> Clearest(List<ConsensusStatement> list) =>
        [.. list.OrderByDescending(s => s.Share * s.Z).Take(MostPicked)];
}
