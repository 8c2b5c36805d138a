namespace Touchstone.Agreement.Bench;

/// <summary>Reviewers' severities and adjusted scores.</summary>
internal static class Scoring
{
    public static void Run()
    {
        Console.WriteLine("2,000 submissions × 3 of 300 reviewers");
        var random = new Random(1);
        double[] severity = [.. Enumerable.Range(0, 300).Select(_ => (2 * random.NextDouble()) - 1)];
        var scores = new List<ReviewScore>();
        for (var s = 0; s < 2000; s++)
        {
            var worth = 2 + (4 * random.NextDouble());
            foreach (var r in Enumerable.Range(0, 3).Select(_ => random.Next(300)).Distinct())
            {
                scores.Add(new($"s{s}", $"r{r}", worth - severity[r] + random.NextDouble() - 0.5));
            }
        }

        Clock.Time("raw and adjusted scores with intervals", () => AdjustedScores.Of(scores));
    }
}
