using System.Diagnostics;
using Touchstone.Themes.Numbers;
using Touchstone.Themes.Suggestion;

namespace Touchstone.Themes.Bench;

/// <summary>Suggestions after 300 and 1,000 coded rows, beside logistic regression on words and character runs.</summary>
internal static class SuggestionBench
{
    private const int MostAsked = 4_000;

    public static void Run(CodedSet set, bool withPeers)
    {
        var order = Enumerable.Range(0, set.Responses.Count).ToArray();
        new SeededNumbers(3).Shuffle(order);
        foreach (var learnt in (ReadOnlySpan<int>)[300, 1_000])
        {
            if (order.Length < learnt + 200)
            {
                continue;
            }

            var coded = order
                .Take(learnt)
                .Select(i => new CodedText(set.Responses[i].Text, Names(set.Labels[i])))
                .ToList();
            var asked = order.Skip(Math.Max(learnt, order.Length - MostAsked)).ToList();
            var options = new SuggestionOptions { Threads = Environment.ProcessorCount };
            var watch = Stopwatch.StartNew();
            var suggested = CodeSuggestions.For(coded, [.. asked.Select(i => set.Responses[i].Text)], options).Value;
            var seconds = watch.Elapsed.TotalSeconds;
            var f1 = asked
                .Select((i, a) => SuggestionCheck.F1Of(Names(set.Labels[i]), [.. suggested[a].Select(s => s.Code)]))
                .Average();
            Console.WriteLine($"  suggestion after {learnt}: F1 {f1:F4}  {seconds:F2} s for {asked.Count} responses");
            if (withPeers && Peer(set, coded, asked, options.Threshold) is { } peer)
            {
                Console.WriteLine(
                    $"    logistic regression F1 {peer.F1:F4}  {peer.Seconds:F2} s; ratio {f1 / peer.F1:F3}"
                );
            }
        }
    }

    private static string[] Names(int[] labels) => [.. labels.Select(l => $"L{l}")];

    private static (double F1, double Seconds)? Peer(
        CodedSet set,
        List<CodedText> coded,
        List<int> asked,
        double threshold
    )
    {
        var request = new
        {
            coded = coded.Select(c => c.Text),
            codes = coded.Select(c => c.Codes),
            uncoded = asked.Select(i => set.Responses[i].Text),
            threshold,
        };
        using var answer = Peers.Ask("suggest_peers.py", request);
        if (answer is null)
        {
            return null;
        }

        var chosen = answer.RootElement.GetProperty("chosen").EnumerateArray().ToList();
        var f1 = asked
            .Select(
                (i, a) =>
                    SuggestionCheck.F1Of(
                        Names(set.Labels[i]),
                        [.. chosen[a].EnumerateArray().Select(c => c.GetString()!)]
                    )
            )
            .Average();
        return (f1, answer.RootElement.GetProperty("seconds").GetDouble());
    }
}
