// Measures the dry run of a workforce plan: dotnet run -c Release --project bench/Touchstone.Workforce.Bench -- xlsx 60000
// One kind of file a run, so that the peak of memory is that of the one reading.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;

var kind = args.Length > 0 ? args[0] : "xlsx";
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60_000;
var faulty = args.Contains("faulty", StringComparer.Ordinal);
var file = Path.Combine(Path.GetTempPath(), $"touchstone-plan-{count}{(faulty ? "-faulty" : "")}.{kind}");

if (!args.Contains("read", StringComparer.Ordinal))
{
    await File.WriteAllBytesAsync(file, Make(kind, count, faulty));
    // The making takes memory of its own: the reading is measured in a process that has not made anything.
    using var reader = Process.Start(Environment.ProcessPath!, [.. args, "read"])!;
    await reader.WaitForExitAsync();
    return reader.ExitCode;
}

var reference = ReferenceData.Load();
var round = new BaselineRound(
    "Bench",
    "",
    new DateOnly(2026, 3, 31),
    DateTimeOffset.UnixEpoch,
    DateTimeOffset.MaxValue,
    reference.WorkforceFields.Latest.Edition,
    reference.WorkforceQuestions.Latest.Edition
);
var columns = PlanColumns.Of(round, reference);
var content = await File.ReadAllBytesAsync(file);
var clock = Stopwatch.StartNew();
var inspection = FileInspector.Inspect(new Upload($"plan.{kind}", content));
var inspected = clock.Elapsed;
var read = await PlanFile.Read(columns, content, inspection.MediaType, CancellationToken.None);
var report = JsonSerializer.SerializeToUtf8Bytes(read.Report);
var elapsed = clock.Elapsed;
using var self = Process.GetCurrentProcess();
Console.WriteLine("kind    lines   file(MB)  inspect(s)  all(s)  cpu(s)  report(KB)  faults  peak(MB)");
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{kind, -5} {read.Report.Lines, 7} {content.Length / 1e6, 10:0.0} {inspected.TotalSeconds, 11:0.00} {elapsed.TotalSeconds, 7:0.00} {self.TotalProcessorTime.TotalSeconds, 7:0.00} {report.Length / 1024, 11} {read.Report.FaultCount, 7} {self.PeakWorkingSet64 >> 20, 9}"
    )
);
return read.Report.Problem is null ? 0 : 1;

static byte[] Make(string kind, int count, bool faulty)
{
    string[] headings =
    [
        "job_title",
        "base_profession",
        "band",
        "setting",
        "service_line",
        "credential_area",
        "headcount_in_post",
        "wte_in_post",
        "headcount_in_training",
        "wte_in_training",
        "wte_vacant",
        "wte_needed_year1",
        "wte_needed_year2",
        "wte_needed_year3",
        "wte_needed_year4",
        "wte_needed_year5",
        "headcount_under_35",
        "headcount_35_to_54",
        "headcount_55_and_over",
        "supervision_places",
        "funding_source",
    ];
    var lines = Enumerable
        .Range(1, count)
        .Select(i =>
            (IReadOnlyList<object?>)
                [
                    $"Advanced clinical practitioner, team {i}",
                    i % 3 == 0 ? "nurse" : "paramedic",
                    "8a",
                    "emergency-department",
                    "urgent-and-emergency",
                    "Frailty",
                    faulty && i % 2 == 0 ? "about six" : 6,
                    5.4m,
                    2,
                    1.8m,
                    1.5m,
                    7m,
                    7.5m,
                    8m,
                    8m,
                    9m,
                    2,
                    2,
                    1,
                    3,
                    "levy",
                ]
        );
    if (kind == "xlsx")
    {
        return WorkbookWriting.Write(new WrittenSheet("Workforce plan", headings, lines));
    }
    var csv = new StringBuilder().AppendJoin(',', headings).Append("\r\n");
    foreach (var line in lines)
    {
        csv.AppendJoin(
                ',',
                line.Select(c => c is string text ? $"\"{text}\"" : Convert.ToString(c, CultureInfo.InvariantCulture))
            )
            .Append("\r\n");
    }
    return Encoding.UTF8.GetBytes(csv.ToString());
}
