using System.Globalization;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>Workforce plans for tests, and the columns they are read by.</summary>
internal static class Plans
{
    public static readonly string[] Headings =
    [
        "job_title",
        "base_profession",
        "band",
        "setting",
        "service_line",
        "headcount_in_post",
        "wte_in_post",
        "headcount_in_training",
        "wte_vacant",
        "wte_needed_year1",
        "wte_needed_year2",
        "wte_needed_year3",
        "wte_needed_year4",
        "wte_needed_year5",
    ];

    public static readonly string[] Line =
    [
        "Advanced clinical practitioner",
        "nurse",
        "8a",
        "emergency-department",
        "urgent-and-emergency",
        "6",
        "5.4",
        "2",
        "1.5",
        "7",
        "7.5",
        "8",
        "8",
        "9",
    ];

    private static readonly ReferenceData Reference = ReferenceData.Load();

    public static PlanColumns Columns() =>
        PlanColumns.Of(
            new BaselineRound(
                "Baseline",
                "",
                new DateOnly(2026, 3, 31),
                DateTimeOffset.UnixEpoch,
                DateTimeOffset.MaxValue,
                "2026",
                "2026"
            ),
            Reference
        );

    /// <summary>The line with other cells in some columns.</summary>
    public static string[] With(params (string Column, string Cell)[] changes)
    {
        string[] line = [.. Line];
        foreach (var (column, cell) in changes)
        {
            line[Array.IndexOf(Headings, column)] = cell;
        }
        return line;
    }

    public static byte[] Csv(params string[][] lines) =>
        System.Text.Encoding.UTF8.GetBytes(
            string.Concat(lines.Prepend(Headings).Select(line => string.Join(',', line) + "\r\n"))
        );

    public static byte[] Xlsx(params string[][] lines) =>
        new MadeWorkbook().Sheet("Workforce plan", MadeWorkbook.Lines([Headings, .. lines])).Bytes();

    /// <summary>What the site does with a file: the platform looks at it first, and refuses, or the plan is read.</summary>
    public static async Task<PlanFile> Read(string name, byte[] content)
    {
        var inspection = FileInspector.Inspect(new Upload(name, content));
        inspection.Problem.ShouldBeNull();
        return await PlanFile.Read(Columns(), content, inspection.MediaType, TestContext.Current.CancellationToken);
    }

    /// <summary>A plan of many lines, as an employer with many posts would send it.</summary>
    public static byte[] Large(int lines) =>
        Csv([
            .. Enumerable
                .Range(1, lines)
                .Select(i =>
                    With(
                        ("job_title", $"Advanced practitioner {i.ToString(CultureInfo.InvariantCulture)}"),
                        ("headcount_in_post", (i % 7).ToString(CultureInfo.InvariantCulture)),
                        ("wte_in_post", (i % 7).ToString(CultureInfo.InvariantCulture))
                    )
                ),
        ]);
}
