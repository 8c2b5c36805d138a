using System.Globalization;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>A panel's work in a page of text.</summary>
internal static class ConsensusSummary
{
    public static void Write(ConsensusReport report, TextWriter to)
    {
        Line(to, $"Scale {report.Plan.Scale}");
        Line(to, $"Rule: {report.Plan.FirstRule.Sentence}");
        foreach (var amendment in report.Plan.Amendments)
        {
            Line(to, $"From round {amendment.FromRound}: {amendment.Rule.Sentence} ({amendment.Reason})");
        }

        foreach (var round in report.Rounds)
        {
            Round(round, to);
        }

        to.WriteLine();
        var counts = report.Items.CountBy(i => i.Outcome).ToDictionary(c => c.Key, c => c.Value);
        Line(
            to,
            $"{report.Items.Count} items: {counts.GetValueOrDefault(ConsensusOutcome.ConsensusIn)} in, {counts.GetValueOrDefault(ConsensusOutcome.ConsensusOut)} out, {counts.GetValueOrDefault(ConsensusOutcome.NoConsensus)} without consensus"
        );
    }

    private static void Round(RoundReport round, TextWriter to)
    {
        to.WriteLine();
        Line(
            to,
            $"Round {round.Round.Number}: {round.Round.Panellists.Count} of {round.Invited} panellists ({100 * round.ResponseRate:F0} %)"
        );
        if (round.Concordance is { } w)
        {
            Line(to, $"Kendall's W {w.Value:F3} (p {w.P:F4}) over {w.Raters} panellists who rated every item");
        }

        if (round.ContentValidity is { } validity)
        {
            Line(to, $"S-CVI/Ave {validity.Average:F2}, S-CVI/UA {validity.UniversalAgreement:F2}");
        }

        var widest = Math.Clamp(round.Items.Select(i => i.Figures.Item.Length).DefaultIfEmpty().Max(), 4, 40);
        to.WriteLine(
            $"{"item".PadRight(widest)}   n  median    IQR  favourable     DI     CVR   I-CVI     k*  outcome"
        );
        foreach (var (item, outcome) in round.Items)
        {
            var name = (item.Item.Length > widest ? item.Item[..(widest - 1)] + "…" : item.Item).PadRight(widest);
            Line(
                to,
                $"{name} {item.Panellists, 3} {item.Median, 7:F1} {item.InterquartileRange, 6:F2} {100 * item.Favourable, 9:F0} % {item.RandUcla?.DisagreementIndex, 6:F2} {item.ContentValidityRatio.Value, 7:F2} {item.ContentValidity.Index, 7:F2} {item.ContentValidity.ModifiedKappa, 6:F2}  {ConsensusNames.Of(outcome)}"
            );
        }

        foreach (var change in round.Changes)
        {
            var stable = change.IsStable ? "stable" : "not stable";
            Line(
                to,
                $"  {change.Item} since round {change.FromRound}: median {change.MedianChange:+0.0;-0.0;0}, IQR {change.InterquartileChange:+0.00;-0.00;0}, {100 * change.ShareMoved:F0} % moved, Wilcoxon p {change.Wilcoxon.P:F3}, McNemar p {change.McNemar.P:F3}: {stable}"
            );
        }
    }

    private static void Line(TextWriter to, FormattableString text) =>
        to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
