using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Platform;
using Touchstone.Frameworks.Documents;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>A report as a Word file, in the house style. It says what the page says.</summary>
public static class ReportFile
{
    public static byte[] Of(ReportPage page, Site site)
    {
        var report = page.Report;
        var content = report.Content;
        var state = report.PublishedAt is { } at ? $"published {UkTime.Say(at)}" : "not published";
        List<DocumentPart> parts =
        [
            new DocumentText(content.Purpose),
            .. content.Findings.SelectMany(f => Finding(f, page)),
            .. Actions(content),
            new DocumentHeading(1, "How it was done"),
            new DocumentText(string.Join("\n", content.Method.Sources.Select(s => $"- {MethodWords.Source(s)}"))),
            new DocumentText(string.Join("\n\n", MethodWords.Of(content.Method))),
            new DocumentText(
                $"What every figure and quotation rests on stands at {site.AddressOf($"/insight/reports/{report.Id}/basis")}"
            ),
        ];
        return WordDocument.Write(
            content.Title,
            site.Body,
            $"Insight report, edition {report.Edition}, {state}",
            parts,
            new HouseStyle { Footer = $"{site.Body}: {content.Title}" }
        );
    }

    private static IEnumerable<DocumentPart> Finding(ReportFinding finding, ReportPage page)
    {
        yield return new DocumentHeading(1, $"Finding {finding.Number}: {finding.Title}");
        yield return new DocumentText(PlainProse.Of(finding.Claim));
        yield return new DocumentText(
            finding.Support.Share is { } share
                ? $"{SupportWords.Count(finding.Support)} people said it: {SupportWords.Share(share)}."
                : $"How many people said it: {SupportWords.Hidden}."
        );
        foreach (var cut in finding.Support.Cuts.Where(c => !c.Rows.IsEmpty))
        {
            yield return new DocumentTable(
                $"By {cut.Attribute}",
                [cut.Attribute, "People who said it", "Share and 95 % interval"],
                [.. cut.Rows.Select(r => new[] { r.Value, SupportWords.Count(r), SupportWords.Share(r.Share) })],
                [3, 2, 3]
            );
        }
        var quotes = finding
            .Quotations.Where(q => page.Quotes.ContainsKey(q.Id))
            .Select(q => new[] { page.Quotes[q.Id].Words })
            .ToArray();
        if (quotes.Length > 0)
        {
            yield return new DocumentTable("In the words of those who answered", ["Quotation"], [.. quotes], [1]);
        }
        if (finding.Uncertainty.Length > 0)
        {
            yield return new DocumentHeading(2, "How sure one can be");
            yield return new DocumentText(finding.Uncertainty);
        }
    }

    private static IEnumerable<DocumentPart> Actions(ReportContent content)
    {
        yield return new DocumentHeading(1, "What should be done, and what was answered");
        if (content.Recommendations.IsEmpty)
        {
            yield return new DocumentText("Nothing is recommended.");
        }
        foreach (var addressed in content.Recommendations.GroupBy(r => r.Addressee).OrderBy(g => g.Key))
        {
            yield return new DocumentTable(
                RecommendationWords.Of(addressed.Key),
                ["Action", "Asked of", "Answer"],
                [
                    .. addressed.Select(r =>
                        new[]
                        {
                            $"{r.Action} (finding {string.Join(", ", r.Findings)})",
                            r.Due is { } due ? $"{r.Owner}, by {UkTime.Say(due)}" : r.Owner,
                            r.Answer is { } answer
                                ? $"{RecommendationWords.Of(answer.Answer)}: {answer.Reason} {answer.Change}{(answer.Version is { } version ? $" ({version}, {answer.Clause})" : "")}"
                                : "Not answered when this edition was built",
                        }
                    ),
                ],
                [4, 2, 4]
            );
        }
    }
}
