using System.Runtime.InteropServices;

namespace Touchstone.Agreement;

/// <summary>
/// Betters panels without touching the evenness of loads: reviewers move round a ring, each taking the place that the next one
/// leaves on another panel (cyclic transfers, Thompson and Psaraftis 1993).
/// </summary>
internal sealed class CyclicExchange
{
    /// <summary>How often panels that still miss something are shaken and bettered again.</summary>
    private const int Shakes = 60;
    private const int Attempts = 12;

    private readonly AssignmentTable table;
    private readonly List<int>[] panels;
    private readonly int[] loads;

    /// <summary>Stands for nobody on a place that stays empty, so that it can be another panel's that has the empty place.</summary>
    private readonly int nobody;

    /// <summary>The reviewers and nobody.</summary>
    private readonly int reviewers;

    private CyclicExchange(AssignmentTable table, List<int>[] panels)
    {
        (this.table, this.panels, nobody, reviewers) = (table, panels, table.Reviewers, table.Reviewers + 1);
        loads = table.Loads(panels);
        for (var s = 0; s < panels.Length; s++)
        {
            panels[s].AddRange(Enumerable.Repeat(nobody, table.Need(s) - panels[s].Count));
        }
    }

    /// <summary>
    /// Betters the panels in place until no ring does any more. Where more is still missing than must be, some places are exchanged at
    /// random and the panels bettered again, and the best is kept (iterated local search).
    /// </summary>
    public static void Improve(AssignmentTable table, List<int>[] panels, long leastMissing)
    {
        var exchange = new CyclicExchange(table, panels);
        exchange.Settle();
        var best = Cost(table, panels);
        for (var shake = 0; shake < Shakes && best / table.MissingWeight > leastMissing; shake++)
        {
            List<int>[] trial = [.. panels.Select(p => p.Where(r => r != exchange.nobody).ToList())];
            var another = new CyclicExchange(table, trial);
            another.Shake(new SeededRandom((ulong)panels.Length, shake));
            another.Settle();
            var cost = Cost(table, trial);
            if (cost <= best)
            {
                best = cost;
                trial.CopyTo(panels, 0);
            }
        }

        foreach (var panel in panels)
        {
            panel.RemoveAll(r => r == exchange.nobody);
        }
    }

    private static long Cost(AssignmentTable table, List<int>[] panels) =>
        panels
            .Select(
                (panel, s) =>
                    (table.MissingWeight * table.Missing(s, CollectionsMarshal.AsSpan(panel)))
                    + panel.Sum(r => table.Loss(s, r))
            )
            .Sum();

    private void Settle()
    {
        while (Step()) { }
    }

    /// <summary>A few times: a place of a panel that misses something goes to another reviewer, without making loads less even.</summary>
    private void Shake(SeededRandom random)
    {
        int[] lacking =
        [
            .. Enumerable
                .Range(0, panels.Length)
                .Where(p => table.Missing(p, CollectionsMarshal.AsSpan(panels[p])) > 0),
        ];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var panel = lacking[random.Below(lacking.Length)];
            var kept = table.Kept[panel].Count;
            if (panels[panel].Count == kept)
            {
                continue;
            }

            var place = kept + random.Below(panels[panel].Count - kept);
            var (from, to) = (panels[panel][place], random.Below(reviewers));
            if (!table.IsOpen(panel, to) || panels[panel].Contains(to))
            {
                continue;
            }

            if (from != nobody && to != nobody && loads[to] < loads[from] && loads[to] < table.Cap(to))
            {
                panels[panel][place] = to;
                loads[from]--;
                loads[to]++;
            }
            else
            {
                TakeFrom(random.Below(panels.Length), panel, place, to);
            }
        }
    }

    /// <summary>Two reviewers of two panels change places, where both may.</summary>
    private void TakeFrom(int other, int panel, int place, int to)
    {
        var at = panels[other].LastIndexOf(to);
        var from = panels[panel][place];
        if (at >= table.Kept[other].Count && table.IsOpen(other, from) && !panels[other].Contains(from))
        {
            (panels[panel][place], panels[other][at]) = (to, from);
        }
    }

    /// <summary>Applies one ring that betters the panels; false where none is found.</summary>
    private bool Step()
    {
        if (new ExchangeGraph(table, panels, loads).Better() is not { } moves)
        {
            return false;
        }

        foreach (var (panel, from, to) in moves.Where(m => m.Panel != ExchangeGraph.None))
        {
            panels[panel][panels[panel].LastIndexOf(from)] = to;
            Count(from, -1);
            Count(to, 1);
        }

        return true;
    }

    private void Count(int reviewer, int more)
    {
        if (reviewer != nobody)
        {
            loads[reviewer] += more;
        }
    }
}
