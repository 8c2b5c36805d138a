using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>One analysis: its texts, and the ways on.</summary>
[Uses(typeof(GetAnalysis), typeof(AskForSuggestions))]
public sealed class AnalysisModel : AreaPage
{
    public AnalysisPage Shown { get; private set; } = null!;

    public static string Codes(int count) =>
        count == 0 ? "Write the first code" : InsightWords.Count(count, "code", "codes");

    public static string Rule(ConsensusRule rule) => InsightWords.Capital(AnalysisWords.Of(rule));

    public static string Collected(TextSource source) =>
        source switch
        {
            { CollectedFrom: { } from, CollectedTo: { } to } when from != to =>
                $"{UkTime.Say(from)} to {UkTime.Say(to)}",
            { CollectedFrom: { } on } => UkTime.Say(on),
            { CollectedTo: { } until } => $"until {UkTime.Say(until)}",
            _ => "not said",
        };

    public static string Suggested(SuggestionFigures figures)
    {
        var said =
            $"For {InsightWords.Count(figures.SuggestedFor, "text", "texts")}, learnt from {figures.LearntFrom.ToString("N0", CultureInfo.CurrentCulture)}";
        return figures is { F1: { } f1, Lower: { } lower, Upper: { } upper }
            ? string.Create(
                CultureInfo.CurrentCulture,
                $"{said}; agreement with people (F1) {f1:0.00}, 95 % interval {lower:0.00} to {upper:0.00}"
            )
            : said;
    }

    /// <summary>Whether whoever looks may say when a code counts.</summary>
    public bool MayDescribe { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetAnalysis(id), page => Shown = page);
        MayDescribe = await May(new DescribeAnalysis(id, "", "", null, 0));
        return shown;
    }

    public Task<IActionResult> OnPostSuggestAsync(Guid id) =>
        Do(
            new AskForSuggestions(id),
            _ =>
            {
                TempData.Announce("Codes are being suggested. They stand beside the texts in a moment");
                return Redirect($"/insight/{id}");
            },
            () => OnGetAsync(id)
        );
}
