namespace Touchstone.Opinion;

/// <summary>
/// How well votes can be told before they are cast, measured on a tenth of the votes, hidden: the sign that a conversation has
/// said what it has to say is that this stops rising.
/// </summary>
/// <param name="Accuracy">Share of hidden votes told right by matrix factorisation with two viewpoints.</param>
/// <param name="Baseline">Share told right by each statement's most common vote.</param>
/// <param name="ByGroup">Share told right by the most common vote of the person's group; null without groups.</param>
/// <param name="Gain">Bits saved per hidden vote by knowing the group; null without groups.</param>
/// <param name="Hidden">How many votes were hidden.</param>
public sealed record PredictionQuality(double Accuracy, double Baseline, double? ByGroup, double? Gain, int Hidden)
{
    private const double HiddenShare = 0.1;
    private const int Purpose = 31;
    private const int Rounds = 20;
    private const int Factors = 2;

    /// <summary>Hides a tenth of the votes and tells them.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="regroup">
    /// Finds groups on the votes kept, so that no hidden vote has helped to make them; null when there are no groups.
    /// </param>
    /// <param name="seed">Which votes are hidden.</param>
    public static PredictionQuality Of(VoteTable votes, Func<VoteTable, Division>? regroup, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var open = votes.Keeping((_, c, _) => votes.Standings[c] == StatementStanding.Open);
        var canonical = CanonicalOrder.Of(open, out _, out _);
        var noise = new SeededNoise(seed).For(Purpose);
        bool IsHidden(int i) => noise.At(i) < HiddenShare;
        var kept = canonical.Keeping((_, _, i) => !IsHidden(i));
        var marginal = Marginals.Of(kept);
        var start = PrincipalComponents.Of(kept).Components;
        var answers = new MatrixFactorisation[3];
        for (var v = 0; v < 3; v++)
        {
            var value = new double[3];
            value[v] = 1;
            answers[v] = new MatrixFactorisation(kept, value, Factors, start);
            answers[v].Run(Rounds);
        }

        var groups = regroup?.Invoke(kept);
        var tallies = groups is null ? null : TallyTable.Of(kept, groups);
        var (hidden, right, plain, grouped) = (0, 0, 0, 0);
        for (var p = 0; p < canonical.PersonCount; p++)
        {
            for (var i = canonical.RowStart[p]; i < canonical.RowStart[p + 1]; i++)
            {
                if (!IsHidden(i))
                {
                    continue;
                }

                var (c, said) = (canonical.Cells[i] / 3, canonical.Cells[i] % 3);
                hidden++;
                right += Told(v => answers[v].Expected(p, c)) == said ? 1 : 0;
                plain += Told(v => marginal[(3 * c) + v]) == said ? 1 : 0;
                var group = groups is null ? Division.None : groups.PartOf[p];
                grouped +=
                    Told(v =>
                        (group == Division.None ? 0 : tallies!.Counts(group)[(3 * c) + v])
                        + (Marginals.Weight * marginal[(3 * c) + v])
                    ) == said
                        ? 1
                        : 0;
            }
        }

        var of = (double)Math.Max(1, hidden);
        return new(
            right / of,
            plain / of,
            groups is null ? null : grouped / of,
            groups is null ? null : HeldOut.Gain(canonical, kept, IsHidden, groups),
            hidden
        );
    }

    private static int Told(Func<int, double> likely)
    {
        var best = 0;
        for (var v = 1; v < 3; v++)
        {
            best = likely(v) > likely(best) ? v : best;
        }

        return best;
    }
}
