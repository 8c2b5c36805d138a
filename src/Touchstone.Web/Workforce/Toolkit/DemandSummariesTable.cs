using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The published summaries of demand for other programs; the figures of each stand at its own address.</summary>
internal static class DemandSummariesTable
{
    public static readonly TableShape Shape = new(
        "demand-summaries",
        "Published summaries of demand",
        "/workforce/demand",
        [
            new("summary_id", "Identifier", "Identifier of the summary"),
            new("year", "Year", "The first of the three years of the returns"),
            new("title", "Title", "What the summary is called"),
            new("summary", "Summary", "What the figures come to, in words"),
            new("published_at", "Published", "When it was published, UTC"),
        ]
    );

    public static DataTable Of(DemandSummaryList list) =>
        Shape.With(
            list.Summaries.Select(s =>
                (IReadOnlyList<object?>)[s.Id.ToString(), s.Year, s.Title, s.Summary, s.PublishedAt]
            )
        );
}
