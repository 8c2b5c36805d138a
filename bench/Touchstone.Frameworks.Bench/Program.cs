using System.Diagnostics;
using System.Globalization;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Bench;
using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Exchange.CtdlAsn;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Storage;

// dotnet run -c Release --project bench/Touchstone.Frameworks.Bench [CASE-FILE]
// Prints the best and the median of repeated runs in this process, after a warm-up.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Console.WriteLine("measure                                             best ms   median ms   target");
var small = Made.Framework(2_000);
Row("diff, 2,000 nodes, by lineage", () => FrameworkDiff.Compare(small, Made.Edited(small, asStranger: false)), 300);
var edited = Made.Edited(small, asStranger: false);
var stranger = Made.Edited(small, asStranger: true);
Row("diff, 2,000 nodes, by lineage (compare only)", () => FrameworkDiff.Compare(small, edited), 300);
Row("diff, 2,000 nodes, by content (compare only)", () => FrameworkDiff.Compare(small, stranger), 300);

var package = Made.Crosswalked();
ReadOnlyMemory<byte> file =
    args.Length > 0 ? File.ReadAllBytes(args[0]) : CaseWriter.Write(package, CaseEdition.V10, indented: true).Content;
var read = CaseReader.Read(file);
Row(
    $"import CASE, {read.Report.Items} items, {read.Report.Associations:N0} associations, {file.Length / 1e6:0.0} MB",
    () => CaseReader.Read(file),
    150
);

Console.WriteLine();
Console.WriteLine("export as text, 20,000 nodes                             MB        MB/s   target");
var large = new FrameworkPackage(Made.Framework(20_000));
Speed("CASE 1.0", () => CaseWriter.Write(large, CaseEdition.V10).Content.Length);
Speed("CASE 1.1", () => CaseWriter.Write(large, CaseEdition.V11).Content.Length);
Speed("stored JSON", () => FrameworkJson.Write(large).Length);
Speed("CTDL-ASN", () => CtdlAsnWriter.Write(large).Content.Length);
Speed("CSV", () => TableWriter.WriteCsv(large).Content.Length);
Speed("HTML", () => HtmlSpecification.Write(large).Length);

Console.WriteLine();
Console.WriteLine("growth, microseconds a node              1,000     10,000    100,000");
var sizes = (int[])[1_000, 10_000, 100_000];
var versions = sizes.Select(size => Made.Framework(size)).ToArray();
var changed = versions.Select(version => Made.Edited(version, asStranger: false)).ToArray();
var files = versions
    .Select(version => CaseWriter.Write(new FrameworkPackage(version), CaseEdition.V11).Content)
    .ToArray();
Growth("create a version", i => FrameworkVersion.Create(versions[i].Details, versions[i].Nodes));
Growth("import CASE 1.1", i => CaseReader.Read(files[i]));
Growth("export CASE 1.1", i => CaseWriter.Write(new FrameworkPackage(versions[i]), CaseEdition.V11));
Growth("diff by lineage", i => FrameworkDiff.Compare(versions[i], changed[i]));
Growth("content hash", i => ContentHash.Of(versions[i]));
Growth("Word document", i => WordSpecification.Write(new FrameworkPackage(versions[i])));
Growth("workbook", i => TableWriter.WriteXlsx(new FrameworkPackage(versions[i])));
return;

void Row(string name, Func<object> measured, double target)
{
    var times = Times(measured, 15);
    Console.WriteLine($"{name, -50}{times[0], 9:0.0}{times[times.Length / 2], 12:0.0}   <= {target:0}");
}

void Speed(string name, Func<int> measured)
{
    var size = measured() / 1e6;
    var best = Times(() => measured(), 7)[0] / 1000;
    Console.WriteLine($"{name, -50}{size, 9:0.0}{size / best, 12:0}   >= 50");
}

void Growth(string name, Func<int, object> measured)
{
    var cells = sizes.Select(
        (size, i) => $"{Times(() => measured(i), size > 50_000 ? 3 : 7)[0] * 1000 / size, 11:0.00}"
    );
    Console.WriteLine($"{name, -36}{string.Concat(cells)}");
}

static double[] Times(Func<object> measured, int runs)
{
    measured();
    measured();
    var times = new double[runs];
    for (var i = 0; i < runs; i++)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        measured();
        times[i] = watch.Elapsed.TotalMilliseconds;
    }

    Array.Sort(times);
    return times;
}
