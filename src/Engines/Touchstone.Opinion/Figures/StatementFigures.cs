namespace Touchstone.Opinion;

/// <summary>The figures of one statement.</summary>
/// <param name="Everyone">What all people said.</param>
/// <param name="Agree">Share that agrees, of those who saw it.</param>
/// <param name="Disagree">Share that disagrees.</param>
/// <param name="Pass">Share that passed.</param>
/// <param name="ByGroup">Per group what its people said.</param>
/// <param name="EveryoneAtLeast">
/// The lowest over groups of the lower end of the agreeing share: "at least this share of every group agrees". Without groups,
/// of everyone.
/// </param>
/// <param name="EveryoneAgainstAtLeast">The same for disagreeing.</param>
/// <param name="Polarisation">Variance of votes as -1, 0, 1, in [0, 1]: 1 when half agree and half disagree.</param>
/// <param name="Verdict">What that amounts to, false discoveries held to a tenth of each kind.</param>
public sealed record StatementFigures(
    VoteTally Everyone,
    ShareInterval Agree,
    ShareInterval Disagree,
    ShareInterval Pass,
    IReadOnlyList<VoteTally> ByGroup,
    double EveryoneAtLeast,
    double EveryoneAgainstAtLeast,
    double Polarisation,
    StatementVerdict Verdict
)
{
    private const double FalseDiscoveryRate = 0.1;
    private const double Fifth = 0.2;
    private const int FewestInGroup = 5;

    /// <summary>Works out the figures of every statement.</summary>
    /// <param name="votes">The votes, for the statements' standing.</param>
    /// <param name="everyone">Counts of everybody, parts added up.</param>
    /// <param name="byGroup">Counts per group; no parts when there are no groups.</param>
    public static IReadOnlyList<StatementFigures> Of(VoteTable votes, TallyTable everyone, TallyTable byGroup)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(everyone);
        ArgumentNullException.ThrowIfNull(byGroup);
        var open = Enumerable
            .Range(0, votes.StatementCount)
            .Where(c => votes.Standings[c] == StatementStanding.Open)
            .ToList();
        var groups =
            votes.StatementCount == 0
                ? []
                : Enumerable.Range(0, votes.StatementCount).Select(c => ByGroupOf(byGroup, everyone, c)).ToList();
        var unites = Probability.Discoveries(open.ConvertAll(c => UnitesByChance(groups[c])), FalseDiscoveryRate);
        var divides = Probability.Discoveries(open.ConvertAll(c => DividesByChance(groups[c])), FalseDiscoveryRate);
        var verdict = new StatementVerdict[votes.StatementCount];
        for (var i = 0; i < open.Count; i++)
        {
            var c = open[i];
            var all = everyone.Total(c);
            verdict[c] =
                divides[i] && Spread(groups[c]) >= Fifth ? StatementVerdict.Divides
                : unites[i] ? StatementVerdict.Unites
                : ShareInterval.Of(all.Pass, all.Seen).Lower >= Fifth ? StatementVerdict.Unclear
                : StatementVerdict.Open;
        }

        return
        [
            .. Enumerable
                .Range(0, votes.StatementCount)
                .Select(c => Of(everyone.Total(c), groups[c], verdict[c], byGroup.PartCount)),
        ];
    }

    private static StatementFigures Of(VoteTally all, VoteTally[] groups, StatementVerdict verdict, int groupCount) =>
        new(
            all,
            ShareInterval.Of(all.Agree, all.Seen),
            ShareInterval.Of(all.Disagree, all.Seen),
            ShareInterval.Of(all.Pass, all.Seen),
            groupCount == 0 ? [] : groups,
            groups.Min(t => ShareInterval.Of(t.Agree, t.Seen).Lower),
            groups.Min(t => ShareInterval.Of(t.Disagree, t.Seen).Lower),
            all.Seen == 0 ? 0 : all.AgreeShare + all.DisagreeShare - Math.Pow(all.AgreeShare - all.DisagreeShare, 2),
            verdict
        );

    private static VoteTally[] ByGroupOf(TallyTable byGroup, TallyTable everyone, int statement) =>
        byGroup.PartCount == 0
            ? [everyone.Total(statement)]
            : [.. Enumerable.Range(0, byGroup.PartCount).Select(g => byGroup[g, statement])];

    /// <summary>
    /// That some group is not mostly on the side that all lean to, as a p-value: the weakest group's (an intersection-union
    /// test). A group of fewer than five voters cannot be spoken for.
    /// </summary>
    private static double UnitesByChance(VoteTally[] groups)
    {
        if (Array.Exists(groups, g => g.Seen < FewestInGroup))
        {
            return 1;
        }

        return Math.Min(
            groups.Max(g => MajorityByChance(g.Agree, g.Seen)),
            groups.Max(g => MajorityByChance(g.Disagree, g.Seen))
        );
    }

    private static double MajorityByChance(int n, int seen) =>
        Probability.NormalTail((n - 0.5 - (seen / 2.0)) / Math.Sqrt(seen / 4.0));

    private static double DividesByChance(VoteTally[] groups)
    {
        var heard = groups.Where(g => g.Seen >= FewestInGroup).ToArray();
        double agree = heard.Sum(g => g.Agree);
        double seen = heard.Sum(g => g.Seen);
        if (heard.Length < 2 || agree == 0 || agree == seen)
        {
            return 1;
        }

        var share = agree / seen;
        var squares = heard.Sum(g => Math.Pow(g.Agree - (g.Seen * share), 2) / (g.Seen * share * (1 - share)));
        return Probability.ChiSquaredTail(squares, heard.Length - 1);
    }

    private static double Spread(VoteTally[] groups)
    {
        var heard = groups.Where(g => g.Seen >= FewestInGroup).Select(g => g.AgreeShare).ToArray();
        return heard.Length < 2 ? 0 : heard.Max() - heard.Min();
    }
}
