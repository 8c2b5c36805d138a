using System.CommandLine;
using System.Globalization;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Cli.Themes;

/// <summary><c>touchstone themes crosstab CODED.csv</c>.</summary>
internal static class CrosstabCommand
{
    private const string Hidden = "hidden";

    public static Command Create()
    {
        var coded = new Argument<FileInfo>("coded") { Description = "Coded responses: CSV, one row a response." };
        var codes = new Option<string>("--codes")
        {
            Description = "The column with the codes, split by a bar.",
            Required = true,
        };
        var by = new Option<string>("--by") { Description = "The column with the attribute.", Required = true };
        var minimum = new Option<int>("--minimum-cell")
        {
            Description =
                "The least count that is shown; smaller ones are hidden, and others from which they could be worked out.",
            DefaultValueFactory = _ => CrossTab.UsualMinimum,
        };
        minimum.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--minimum-cell must be 1 or more.");
            }
        });
        var output = new Option<FileInfo?>("--out") { Description = "Write the table here as CSV." };
        var command = new Command(
            "crosstab",
            "Count the responses with each code by an attribute, with small cells hidden."
        )
        {
            coded,
            codes,
            by,
            minimum,
            output,
        };
        command.Runs(
            (parsed, to, _) =>
            {
                var file = parsed.GetRequiredValue(coded);
                var table = Tables.Read(file, parsed.InvocationConfiguration.Error);
                var codesAt = Tables.Column(file, table, parsed.GetRequiredValue(codes));
                var byAt = Tables.Column(file, table, parsed.GetRequiredValue(by));
                var counted = CrossTab.Of(
                    [.. table.Rows.Select(r => ((string?)r.Cells[byAt].Trim(), Tables.Split(r.Cells[codesAt])))],
                    parsed.GetValue(minimum)
                );
                var rows = Rows(counted, parsed.GetRequiredValue(by));
                if (parsed.GetValue(output) is { } target)
                {
                    File.WriteAllBytes(target.FullName, CsvTable.Write(rows));
                }

                var widths = Enumerable.Range(0, rows[0].Count).Select(c => rows.Max(r => r[c].Length)).ToArray();
                foreach (var row in rows)
                {
                    to.WriteLine(
                        string.Join(
                            "  ",
                            row.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))
                        )
                    );
                }

                to.WriteLine(
                    $"Counts under {counted.Minimum} are hidden, and others from which they could be worked out."
                );
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }

    private static List<IReadOnlyList<string>> Rows(CrossTab table, string attribute) =>
        [
            [attribute, "responses", .. table.Codes],
            .. table.Values.Select(
                (value, r) =>
                    (IReadOnlyList<string>)[value, Shown(table.Responses[r]), .. table.Counts[r].Select(Shown)]
            ),
            ["(all)", Shown(table.All), .. table.Totals.Select(Shown)],
        ];

    private static string Shown(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden;
}
