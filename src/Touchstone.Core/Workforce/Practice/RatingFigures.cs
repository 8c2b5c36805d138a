using Touchstone.Agreement;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>What a round of ratings from 1 to 9 comes to, in the sense of the RAND/UCLA method.</summary>
/// <param name="Figures">Median, spread and verdict.</param>
public sealed record RatingFigures(int Raters, RandUcla Figures)
{
    /// <summary>Fewer ratings are not shown: one could tell who gave which.</summary>
    public const int Least = 5;

    public double Median => Figures.Median;
    public bool Disagree => Figures.HasDisagreement;

    /// <summary>Null when there are too few ratings.</summary>
    public static RatingFigures? Of(IReadOnlyCollection<int> scores) =>
        scores.Count < Least ? null : new RatingFigures(scores.Count, RandUcla.Of(scores));
}
