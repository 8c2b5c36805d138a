// Measures the themes engine, beside scikit-learn where Debian's python3-sklearn is installed:
//   dotnet run -c Release --project bench/Touchstone.Themes.Bench
//       REFI-QDA, and made responses with planted themes: seconds, peak memory, quality
//   dotnet run -c Release --project bench/Touchstone.Themes.Bench -- RESPONSES.csv TEXT GOLD.csv LABEL [alone]
//       responses that people coded (id,TEXT and id,LABEL; several labels split by a bar); "alone" leaves the peers out
using System.Diagnostics;
using System.Globalization;
using Touchstone.Themes.Bench;
using Touchstone.Themes.Discovery;
using Touchstone.Themes.Text;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [var responses, var text, var gold, var label, ..])
{
    var set = CodedSet.Read(responses, text, gold, label);
    Compare(set, !args.Contains("alone"));
    SuggestionBench.Run(set, !args.Contains("alone"));
    return;
}

QdaBench.Run();
Compare(MadeSet.Of(300, 8, 1), true);
Compare(MadeSet.Of(5_000, 20, 1), true);
Compare(MadeSet.Of(20_000, 30, 1), true);
Compare(MadeSet.Of(100_000, 40, 1), false);

static void Compare(CodedSet set, bool withPeers)
{
    var main = set.Labels.Select(l => l[0]).ToList();
    var before = Environment.CpuUsage.TotalTime;
    var watch = Stopwatch.StartNew();
    var list = ThemeDiscovery.Find(
        set.Responses,
        new DiscoveryOptions
        {
            Themes = Math.Min(set.LabelCount, ThemeDiscovery.MostThemes),
            Threads = Environment.ProcessorCount,
        }
    );
    var seconds = watch.Elapsed.TotalSeconds;
    var processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    var themes = Enumerable
        .Range(0, set.Responses.Count)
        .Select(i => new[] { list.ThemeOf[i], list.SecondOf[i] }.Where(t => t >= 0).ToArray())
        .ToList();
    var nmi = Quality.Nmi(list.ThemeOf, main);
    var f1 = Quality.MatchedF1(themes, set.Labels);
    Console.WriteLine($"{set.Name}: {set.Responses.Count} responses, {set.LabelCount} labels, {list.Tongue}");
    Row("this engine", nmi, f1, seconds);
    Console.WriteLine(
        $"  largest theme {list.Themes.Max(t => t.Size) / (double)set.Responses.Count:P0}, {processor:F2} s of processor time, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"
    );
    if (!withPeers)
    {
        return;
    }

    var language = list.Tongue is Tongue.Unknown ? "english" : list.Tongue.ToString().ToLowerInvariant();
    if (Peers.Run(set, list.Themes.Count, language) is not { } peers)
    {
        Console.WriteLine("  scikit-learn is not installed (Debian: python3-sklearn)");
        return;
    }

    var scores = peers
        .Select(p =>
            (
                p.Name,
                Nmi: Quality.Nmi(p.Labels, main),
                F1: Quality.MatchedF1([.. p.Labels.Select(l => new[] { l })], set.Labels),
                p.Seconds
            )
        )
        .ToList();
    foreach (var (name, peerNmi, peerF1, peerSeconds) in scores)
    {
        Row(name, peerNmi, peerF1, peerSeconds);
    }

    Console.WriteLine(
        $"  ratio to the best: NMI {nmi / scores.Max(s => s.Nmi):F3}, F1 {f1 / scores.Max(s => s.F1):F3}, seconds {seconds / scores.Min(s => s.Seconds):F2}"
    );
}

static void Row(string name, double nmi, double f1, double seconds) =>
    Console.WriteLine($"  {name, -14} NMI {nmi:F4}  F1 {f1:F4}  {seconds, 6:F2} s");
