using System.Collections.Immutable;
using Touchstone.Agreement;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What the ratings of one problem in one round came to.</summary>
/// <param name="Items">The ratings without names, with their median and spread.</param>
/// <param name="Outcome">What the seminar's rule makes of them.</param>
/// <param name="Change">How they moved since the round before; null in the first, and where too few rated in both.</param>
public sealed record ProblemFigures(ItemFigures Items, ConsensusOutcome Outcome, RoundChange? Change)
{
    /// <summary>Fewer ratings are not shown: one could tell who gave which.</summary>
    public const int Least = 5;

    public int Raters => Items.Panellists;
    public double Median => Items.Median;
    public double LowerQuartile => Percentile.Of(Items.Ratings.Select(r => (double)r), 0.25);
    public double UpperQuartile => Percentile.Of(Items.Ratings.Select(r => (double)r), 0.75);

    /// <summary>Whether the ratings spread wider than those of a panel that agrees (RAND/UCLA), whatever the rule.</summary>
    public bool Disagree => Items.RandUcla?.HasDisagreement is true;

    /// <summary>How many gave 1, 2, and so on to 9.</summary>
    public ImmutableArray<int> Counts =>
        [
            .. Enumerable
                .Range(ProblemRating.Lowest, ProblemRating.Highest)
                .Select(score => Items.Ratings.Count(r => r == score)),
        ];

    /// <summary>The figures of a problem in a round; null when there are too few ratings.</summary>
    /// <param name="rounds">The rounds by their numbers.</param>
    /// <param name="ratings">Ratings of the problem in any round.</param>
    internal static ProblemFigures? Of(
        SeminarRound round,
        IEnumerable<SeminarRound> rounds,
        IEnumerable<ProblemRating> ratings,
        ConsensusPlan plan
    )
    {
        var numbers = rounds.ToDictionary(r => r.Id, r => r.Number);
        var panel = Panel.Of(
            plan.Scale,
            ratings
                .Where(r => r.Score is not null)
                .Select(r => new PanelRating($"{r.ProblemId}", $"{r.AccountId}", r.Score!.Value, numbers[r.RoundId]))
        );
        if (panel.Rounds.FirstOrDefault(r => r.Number == round.Number) is not { } given)
        {
            return null;
        }
        var item = given.Items.Single();
        var scores = given.Of(item).Values;
        if (scores.Count() < Least)
        {
            return null;
        }
        var figures = new ItemFigures(item, [.. scores.Order()], plan.Scale);
        var earlier = panel.Rounds.FirstOrDefault(r => r.Number == round.Number - 1);
        var change = earlier is null ? null : RoundChange.Of(item, earlier, given, plan.Scale);
        return new ProblemFigures(
            figures,
            plan.RuleOf(round.Number).Judge(figures),
            change?.Panellists >= Least ? change : null
        );
    }
}
