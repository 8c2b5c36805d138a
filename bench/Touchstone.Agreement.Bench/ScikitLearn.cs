using System.Diagnostics;
using System.Globalization;

namespace Touchstone.Agreement.Bench;

/// <summary>scikit-learn's kappas of the same file, where Debian's python3-sklearn is installed.</summary>
internal static class ScikitLearn
{
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import csv, sys, time
        from sklearn.metrics import cohen_kappa_score
        coded = {}
        for row in csv.DictReader(open(sys.argv[1])):
            coded.setdefault(row["unit"], {})[row["coder"]] = int(row["value"])
        both = [c for c in coded.values() if len(c) == 2]
        a, b = [c["c0"] for c in both], [c["c1"] for c in both]
        best = 1e9
        for _ in range(3):
            start = time.perf_counter()
            kappas = [cohen_kappa_score(a, b, weights=w) for w in (None, "linear", "quadratic")]
            best = min(best, time.perf_counter() - start)
        print(best, *kappas)
        """;

    public static void Compare(string csv, AgreementReport report)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, csv);
            if (Answer(file) is not [var seconds, .. var kappas])
            {
                Console.WriteLine("  scikit-learn is not here");
                return;
            }

            AgreementFigure[] figures =
            [
                AgreementFigure.CohenKappa,
                AgreementFigure.WeightedKappaLinear,
                AgreementFigure.WeightedKappaQuadratic,
            ];
            var furthest = figures.Zip(kappas, (f, k) => Math.Abs(report.Figures[f].Value!.Value - k)).Max();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  scikit-learn: three kappas without errors or intervals {seconds, 22:F3} s; ours differ by at most {furthest:E1}"
                )
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double[] Answer(string file)
    {
        if (!File.Exists(Python))
        {
            return [];
        }

        using var process = Process.Start(
            new ProcessStartInfo(Python, ["-c", Script, file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. answer.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))]
            : [];
    }
}
