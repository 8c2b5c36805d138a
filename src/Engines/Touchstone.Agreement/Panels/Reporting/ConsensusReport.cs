namespace Touchstone.Agreement;

/// <summary>A panel's work, round by round, judged by the rule that was fixed for each.</summary>
public sealed class ConsensusReport
{
    private ConsensusReport(ConsensusPlan plan, IReadOnlyList<RoundReport> rounds, IReadOnlyList<ItemResult> items) =>
        (Plan, Rounds, Items) = (plan, rounds, items);

    /// <summary>The plan.</summary>
    public ConsensusPlan Plan { get; }

    /// <summary>The rounds, in order.</summary>
    public IReadOnlyList<RoundReport> Rounds { get; }

    /// <summary>
    /// The items, in the order of their first rating. An item is settled by the first round in which its rule is met; ratings after
    /// that are shown in their round and change nothing.
    /// </summary>
    public IReadOnlyList<ItemResult> Items { get; }

    /// <summary>Judges a panel.</summary>
    /// <param name="panel">The ratings.</param>
    /// <param name="plan">Scale and rule, for the panel's scale.</param>
    /// <param name="invited">How many were asked in the first round; null for everybody who ever rated.</param>
    /// <exception cref="ArgumentException">The plan is for another scale.</exception>
    public static ConsensusReport Of(Panel panel, ConsensusPlan plan, int? invited = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(plan);
        if (panel.Scale != plan.Scale)
        {
            throw new ArgumentException("The plan is for another scale.", nameof(plan));
        }

        var rounds = new List<RoundReport>();
        foreach (var round in panel.Rounds)
        {
            var asked = rounds.Count == 0 ? invited ?? panel.Panellists.Count : rounds[^1].Round.Panellists.Count;
            rounds.Add(Of(panel, plan, round, Math.Max(asked, round.Panellists.Count)));
        }

        return new(plan, rounds, [.. panel.Items.Select(i => Result(i, rounds))]);
    }

    private static RoundReport Of(Panel panel, ConsensusPlan plan, PanelRound round, int asked)
    {
        var rule = plan.RuleOf(round.Number);
        ItemFigures[] figures = [.. round.Items.Select(i => ItemFigures.Of(i, round, panel.Scale))];
        IReadOnlyList<double>[] complete =
        [
            .. round
                .Panellists.Where(p => round.Items.All(i => round.Of(i).ContainsKey(p)))
                .Select(p => (double[])[.. round.Items.Select(i => (double)round.Of(i)[p])]),
        ];
        var changes = round.Items.Select(item =>
            panel.Rounds.LastOrDefault(r => r.Number < round.Number && r.Items.Contains(item)) is { } before
                ? RoundChange.Of(item, before, round, panel.Scale)
                : null
        );
        return new(
            round,
            rule,
            asked,
            [.. figures.Select(f => (f, rule.Judge(f)))],
            KendallW.Of(complete),
            ScaleContentValidity.Of([.. figures.Select(f => f.ContentValidity)]),
            [.. changes.OfType<RoundChange>()]
        );
    }

    private static ItemResult Result(string item, List<RoundReport> rounds)
    {
        var settled = rounds.Find(r =>
            r.Items.Any(i => i.Figures.Item == item && i.Outcome != ConsensusOutcome.NoConsensus)
        );
        return new(
            item,
            settled?.Items.First(i => i.Figures.Item == item).Outcome ?? ConsensusOutcome.NoConsensus,
            settled?.Round.Number,
            rounds.FindLast(r => r.Round.Items.Contains(item))!.Round.Number
        );
    }
}
