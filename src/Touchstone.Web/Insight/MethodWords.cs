using System.Globalization;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>The method section of a report, written from what was really done. Pages, paper and Word have the same sentences.</summary>
internal static class MethodWords
{
    public static IEnumerable<string> Of(ReportMethod method)
    {
        yield return $"The analysis holds {Number(method.Texts, "text", "texts")}. {Number(method.GoneThrough, "text was", "texts were")} gone through by {Number(method.Coders, "coder", "coders")}, of {Number(method.People, "person", "people")}: shares in this report are shares of these {method.People.ToString("N0", CultureInfo.CurrentCulture)}."
            + (
                method.Waiting == 0
                    ? ""
                    : $" {Number(method.Waiting, "text is", "texts are")} still being coded blind and not counted."
            );
        yield return $"They gave {Number(method.Codings, "coding", "codings")} with {Number(method.Codes, "code", "codes")}."
            + (
                method.AcceptedSuggestions == 0
                    ? " No coding was suggested by a machine."
                    : $" {Number(method.AcceptedSuggestions, "coding was", "codings were")} suggested, learnt from what people gave to other texts, and accepted one by one by a person."
            );
        yield return $"Where several people coded the same text, {AnalysisWords.Of(method.Rule)}; what was adjudicated follows the adjudication.";
        foreach (var sample in method.Samples)
        {
            yield return Sample(sample);
        }
        if (method.Samples.IsEmpty)
        {
            yield return "No sample was coded blind, so that nothing is known of how far coders agree.";
        }
        yield return $"{Number(method.Quotable, "text", "texts")} may be quoted. Quotations are word for word; whoever takes back that they may be quoted is quoted no longer.";
        yield return $"Those who answered chose to. Intervals (95 %, Wilson) say how far shares could differ by chance alone, not how those differ who did not answer. Groups of fewer than {method.Smallest} people are not shown, nor what would let them be worked out.";
        yield return $"Counted and written with {method.Software}.";
    }

    public static string Source(ReportSource source)
    {
        var when =
            source is { CollectedFrom: { } from, CollectedTo: { } to } && from != to
                ? $", collected from {UkTime.Say(from)} to {UkTime.Say(to)}"
            : (source.CollectedFrom ?? source.CollectedTo) is { } on ? $", of {UkTime.Say(on)}"
            : "";
        var rate = source switch
        {
            { Invited: > 0 and var asked } when source.People <= asked => string.Create(
                CultureInfo.CurrentCulture,
                $". {asked:N0} people were asked, and {source.People:N0} answered ({100.0 * source.People / asked:0} %)"
            ),
            { Invited: > 0 and var asked } => $". {asked.ToString("N0", CultureInfo.CurrentCulture)} people were asked",
            { Kind: SourceKind.Conversation } =>
                ". Nobody knows who said what, so each contribution counts as a person",
            _ => ". How many people were asked is not known",
        };
        return $"{source.Name} ({AnalysisWords.Of(source.Kind).ToLower(CultureInfo.CurrentCulture)}){when}: {Number(source.Texts, "text", "texts")}{rate}{(source.TakenBack == 0 ? "" : $". {Number(source.TakenBack, "text", "texts")} went again, because they were taken back")}.";
    }

    private static string Sample(ReportSample sample) =>
        $"{Number(sample.Texts, "text", "texts")}, drawn at random{(sample.StratifiedBy.Length == 0 ? "" : $" by {sample.StratifiedBy}")} (seed {sample.Seed}), were coded by {Number(sample.Coders, "coder", "coders")} who did not see each other’s codings, released on {UkTime.Say(sample.ReleasedOn)}. Agreement on the whole set of codes of a text was {Figure(sample.Agreement)}, Cohen’s kappa {Figure(sample.Kappa)}, Gwet’s AC1 {Figure(sample.Ac1)}, Krippendorff’s alpha with MASI distance {Figure(sample.AlphaMasi)}. {sample.Settled} of {sample.Differences} differences were adjudicated.";

    private static string Figure(ReportFigure figure) =>
        figure switch
        {
            { Value: { } value, Lower: { } lower, Upper: { } upper } => string.Create(
                CultureInfo.CurrentCulture,
                $"{value:0.00} ({lower:0.00} to {upper:0.00})"
            ),
            { Value: { } value } => value.ToString("0.00", CultureInfo.CurrentCulture),
            _ => figure.NotDefined ?? "not defined",
        };

    private static string Number(int count, string one, string many) => InsightWords.Count(count, one, many);
}
