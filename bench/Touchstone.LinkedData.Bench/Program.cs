// Measures canonicalisation on one thread beside the npm libraries jsonld, rdf-canonize and canonicalize, in turns:
//   dotnet run -c Release --project bench/Touchstone.LinkedData.Bench
// Figures are microseconds of processor time for one rich Open Badges 3.0 credential, so that other work on the
// machine does little harm; of the rounds the best counts, for both.
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Touchstone.LinkedData;
using Touchstone.LinkedData.Bench;
using Touchstone.LinkedData.JsonLd;
using Touchstone.LinkedData.Rdf;

System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
const int Rounds = 3;
const double Seconds = 1;
var texts = RichCredentials.Make(50);
var documents = texts.Select(text => JsonDocument.Parse(text).RootElement).ToArray();
var processor = new JsonLdProcessor();
var datasets = documents.Select(document => processor.ToRdf(document).Value).ToArray();
var canonical = processor.Canonicalize(documents[0]).Value;
Console.WriteLine(
    $"one credential: {texts[0].Length} bytes, {datasets[0].Count} statements, {canonical.BlankNodes.Count} blank nodes"
);

(string Name, Action<int> Step)[] steps =
[
    ("Jcs", i => Jcs.Canonicalize(documents[i])),
    ("Expand", i => _ = processor.Expand(documents[i]).Value),
    ("ToRdf", i => _ = processor.ToRdf(documents[i]).Value),
    ("Rdfc10", i => _ = Rdfc10.Canonicalize(datasets[i]).Value),
    ("Canonicalize", i => _ = processor.Canonicalize(documents[i]).Value),
    ("Canonicalize, text", i => _ = processor.Canonicalize(texts[i]).Value),
];
var ours = steps.ToDictionary(step => step.Name, _ => (Time: double.MaxValue, Bytes: 0L));
var theirs = new Dictionary<string, double>();
for (var round = 0; round < Rounds; round++)
{
    foreach (var (name, step) in steps)
    {
        var (time, bytes) = Measure(step);
        ours[name] = (Math.Min(ours[name].Time, time), bytes);
    }

    foreach (var (name, time) in await MeasureTheirsAsync())
    {
        theirs[name] = Math.Min(theirs.GetValueOrDefault(name, double.MaxValue), time);
    }
}

Console.WriteLine("step                    here µs   bytes allocated     npm µs    ratio");
foreach (var (name, (time, bytes)) in ours)
{
    var peer = theirs.GetValueOrDefault(name.Split(',')[0]);
    Console.WriteLine($"{name, -20}{time, 11:F1}{bytes, 18}{peer, 11:F1}{peer / time, 9:F1}");
}

(double Microseconds, long Bytes) Measure(Action<int> step)
{
    for (var warm = 0; warm < 20; warm++)
    {
        Run(step);
    }

    var allocated = GC.GetAllocatedBytesForCurrentThread();
    var start = Environment.CpuUsage.TotalTime;
    var spent = TimeSpan.Zero;
    var count = 0;
    while (spent.TotalSeconds < Seconds)
    {
        Run(step);
        count += documents.Length;
        spent = Environment.CpuUsage.TotalTime - start;
    }

    return (spent.TotalMicroseconds / count, (GC.GetAllocatedBytesForCurrentThread() - allocated) / count);
}

void Run(Action<int> step)
{
    for (var i = 0; i < documents.Length; i++)
    {
        step(i);
    }
}

async Task<Dictionary<string, double>> MeasureTheirsAsync()
{
    var root = new DirectoryInfo(AppContext.BaseDirectory);
    while (root is not null && !File.Exists(Path.Combine(root.FullName, "Touchstone.slnx")))
    {
        root = root.Parent;
    }

    var folder = Path.Combine(root!.FullName, "tests", "Touchstone.LinkedData.Tests", "peers");
    if (!Directory.Exists(Path.Combine(folder, "node_modules")))
    {
        throw new InvalidOperationException($"Run \"npm ci --ignore-scripts\" in {folder} first.");
    }

    using var node = Process.Start(
        new ProcessStartInfo("node", ["measure.mjs"])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }
    )!;
    var answer = node.StandardOutput.ReadToEndAsync();
    await node.StandardInput.WriteAsync(
        JsonSerializer.Serialize(new { documents = texts.Select(Encoding.UTF8.GetString), seconds = Seconds })
    );
    node.StandardInput.Close();
    return JsonSerializer.Deserialize<Dictionary<string, double>>(await answer)!;
}
