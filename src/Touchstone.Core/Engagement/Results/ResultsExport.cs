using Touchstone.Core.Platform.Sheets;

namespace Touchstone.Core.Engagement.Results;

/// <summary>The figures as tables for a spreadsheet: what the pages show, and nothing more. A hidden figure is an empty cell.</summary>
public static class ResultsExport
{
    public static IReadOnlyList<string> TotalHeadings { get; } =
    ["question", "part", "wording", "answer", "count", "of", "share", "low", "high", "mean place"];

    public static IReadOnlyList<string> CutHeadings { get; } =
    ["question", "part", "answer", "by", "group", "count", "group size", "hidden"];

    public static IEnumerable<IReadOnlyList<object?>> Totals(ResultsDocument document) =>
        from question in document.Questions
        from table in question.Tables
        from line in table.Lines
        select Total(question, table, line);

    public static IEnumerable<IReadOnlyList<object?>> Cuts(ResultsDocument document) =>
        from question in document.Questions
        from table in question.Tables
        from cut in table.Cuts
        let grouping = document.Groups.First(g => g.Id == cut.By)
        from @group in cut.Groups
        let named = grouping.Groups.First(g => g.Id == @group.Id)
        from line in cut.Lines.Select((l, i) => (Line: l, Place: i))
        select (IReadOnlyList<object?>)
            [
                question.Id,
                table.Key,
                line.Line.Text,
                grouping.Text,
                named.Text,
                @group.Counts?[line.Place],
                named.Size,
                @group.Counts is null ? "hidden" : "",
            ];

    public static byte[] Workbook(ResultsPage results) =>
        WorkbookWriting.Write(
            new WrittenSheet("Totals", TotalHeadings, Totals(results.Document)),
            new WrittenSheet("By group", CutHeadings, Cuts(results.Document)),
            new WrittenSheet(
                "About",
                ["", ""],
                [
                    ["Exercise", results.Exercise],
                    ["Questionnaire", results.Title],
                    ["Answers", results.Document.Answers],
                    ["Fewest people shown", results.Document.Minimum],
                    ["SHA-256 of all answers", results.Digest],
                ]
            )
        );

    private static IReadOnlyList<object?> Total(QuestionResult question, ResultTable table, ResultLine line)
    {
        var share = Share.Of(table, line);
        return
        [
            question.Id,
            table.Key,
            table.Text.Length == 0 ? question.Text : $"{question.Text}: {table.Text}",
            line.Text,
            line.Count,
            share is null ? null : table.Answered,
            share?.Value,
            share?.Interval.Low,
            share?.Interval.High,
            line.MeanPlace,
        ];
    }
}
