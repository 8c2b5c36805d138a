using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// What a round of ratings from 1 to 9 comes to: median, and whether the raters disagree in the sense of the RAND/UCLA
/// method. They do when the range between the 30th and the 70th percentile is wider than that range corrected for how far
/// its middle is from 5 (Fitch and others 2001, The RAND/UCLA Appropriateness Method User's Manual, chapter 8).
/// </summary>
public sealed record RatingFigures(int Raters, double Median, double Lower, double Upper, bool Disagree)
{
    /// <summary>Fewer ratings are not shown: one could tell who gave which.</summary>
    public const int Least = 5;

    private const double Middle = 5;
    private const double RangeWithoutAsymmetry = 2.35;
    private const double Correction = 1.5;

    /// <summary>Null when there are too few ratings.</summary>
    public static RatingFigures? Of(IEnumerable<int> scores)
    {
        var ordered = scores.Order().Select(s => (double)s).ToImmutableArray();
        if (ordered.Length < Least)
        {
            return null;
        }
        var (lower, upper) = (Percentile(ordered, 0.3), Percentile(ordered, 0.7));
        var asymmetry = Math.Abs(((lower + upper) / 2) - Middle);
        return new RatingFigures(
            ordered.Length,
            Percentile(ordered, 0.5),
            lower,
            upper,
            upper - lower > RangeWithoutAsymmetry + (Correction * asymmetry)
        );
    }

    /// <summary>By linear interpolation between closest ranks (Hyndman and Fan 1996, definition 7).</summary>
    private static double Percentile(ImmutableArray<double> ordered, double share)
    {
        var place = (ordered.Length - 1) * share;
        var below = (int)place;
        var above = Math.Min(below + 1, ordered.Length - 1);
        return ordered[below] + ((place - below) * (ordered[above] - ordered[below]));
    }
}
