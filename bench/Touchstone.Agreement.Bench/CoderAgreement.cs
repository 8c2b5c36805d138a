using System.Globalization;
using System.Text;

namespace Touchstone.Agreement.Bench;

/// <summary>Coder agreement: from the file to all figures, without and with intervals.</summary>
internal static class CoderAgreement
{
    public static void Run()
    {
        Shape("20,000 units, 2 coders, 5 categories", 20_000, 2, 5, 1);
        Shape("20,000 units, 5 coders, 9 categories", 20_000, 5, 9, 1);
        Shape("20,000 units, 2 coders, up to 3 of 30 codes", 20_000, 2, 30, 3);
    }

    private static void Shape(string name, int units, int coders, int codes, int most)
    {
        Console.WriteLine(name);
        var csv = Csv(units, coders, codes, most);
        var file = Encoding.UTF8.GetBytes(csv);
        var table = Clock.Time("read the file", () => CodingCsv.Read(new MemoryStream(file)).Content!);
        var report = Clock.Time(
            "all figures, by code, with errors",
            () => AgreementReport.Of(table, new() { Resamples = 0 })
        );
        Clock.Time("and 1,000 bootstrap resamples, one thread", () => AgreementReport.Of(table));
        Clock.Time(
            "and 1,000 bootstrap resamples, all cores",
            () => AgreementReport.Of(table, new() { Threads = Environment.ProcessorCount })
        );
        if (coders == 2 && most == 1)
        {
            ScikitLearn.Compare(csv, report);
        }
    }

    /// <summary>Coders who give what is there seven times of ten, with one value in ten missing.</summary>
    public static string Csv(int units, int coders, int codes, int most)
    {
        var random = new Random(1);
        var csv = new StringBuilder("unit,coder,value\n");
        for (var u = 0; u < units; u++)
        {
            var truth = Draw(random, codes, most);
            for (var c = 0; c < coders; c++)
            {
                if (random.NextDouble() < 0.9)
                {
                    var seen = random.NextDouble() < 0.7 ? truth : Draw(random, codes, most);
                    csv.Append(CultureInfo.InvariantCulture, $"u{u},c{c},{string.Join('|', seen)}\n");
                }
            }
        }

        return csv.ToString();
    }

    private static int[] Draw(Random random, int codes, int most)
    {
        var drawn = new int[1 + random.Next(most)];
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = 1 + (int)(codes * Math.Pow(random.NextDouble(), 2));
        }

        return [.. drawn.Distinct()];
    }
}
