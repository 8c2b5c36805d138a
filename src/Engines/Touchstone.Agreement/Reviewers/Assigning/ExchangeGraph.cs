using System.Runtime.InteropServices;

namespace Touchstone.Agreement;

/// <summary>
/// The moves by which panels could change, as a graph of reviewers: from the one who leaves a panel to the one who joins it, each
/// with the panel on which that is best. A reviewer with a lighter load may take over from one with a heavier, which closes a ring
/// at no cost. Rings that better the panels are negative cycles, found as Bellman and Ford do.
/// </summary>
internal sealed class ExchangeGraph
{
    /// <summary>No panel: the move is of loads alone.</summary>
    public const int None = -1;
    private const long Unthinkable = long.MaxValue / 4;

    private readonly AssignmentTable table;
    private readonly List<int>[] panels;
    private readonly int[] loads;
    private readonly int nobody;
    private readonly int reviewers;
    private readonly long[] change;
    private readonly int[] panelOf;
    private readonly HashSet<(int Panel, int From, int To)> refused = [];

    public ExchangeGraph(AssignmentTable table, List<int>[] panels, int[] loads)
    {
        (this.table, this.panels, this.loads) = (table, panels, loads);
        (nobody, reviewers) = (table.Reviewers, table.Reviewers + 1);
        change = new long[reviewers * reviewers];
        panelOf = new int[reviewers * reviewers];
        Weigh();
    }

    /// <summary>
    /// The moves of a ring that betters the panels, no two on one panel; null where none is found. Where two moves of a ring meet on one
    /// panel, or two of loads alone close it, what they change together is not the sum: one of them is left out and others are tried.
    /// </summary>
    public (int Panel, int From, int To)[]? Better()
    {
        while (Ring() is { } ring)
        {
            (int Panel, int From, int To)[] moves =
            [
                .. ring.Select(m => (panelOf[(m.From * reviewers) + m.To], m.From, m.To)),
            ];
            var clash = moves.GroupBy(m => m.Panel).FirstOrDefault(same => same.Count() > 1);
            if (clash is null)
            {
                return moves;
            }

            refused.Add(clash.Last());
            Weigh();
        }

        return null;
    }

    private void Weigh()
    {
        Array.Fill(change, Unthinkable);
        Array.Fill(panelOf, None);
        for (var heavy = 0; heavy < nobody; heavy++)
        {
            for (var light = 0; light < nobody; light++)
            {
                if (
                    loads[light] < loads[heavy]
                    && loads[light] < table.Cap(light)
                    && !refused.Contains((None, light, heavy))
                )
                {
                    change[(light * reviewers) + heavy] = 0;
                }
            }
        }

        for (var panel = 0; panel < panels.Length; panel++)
        {
            Weigh(panel);
        }
    }

    private void Weigh(int panel)
    {
        var members = panels[panel];
        var before = table.Missing(panel, CollectionsMarshal.AsSpan(members));
        Span<int> after = stackalloc int[members.Count];
        for (var place = table.Kept[panel].Count; place < members.Count; place++)
        {
            CollectionsMarshal.AsSpan(members).CopyTo(after);
            var from = members[place];
            for (var to = 0; to < reviewers; to++)
            {
                if (to == from || !table.IsOpen(panel, to) || (to != nobody && members.Contains(to)))
                {
                    continue;
                }

                after[place] = to;
                var worse =
                    (table.MissingWeight * (table.Missing(panel, after) - before))
                    + table.Loss(panel, to)
                    - table.Loss(panel, from);
                var at = (from * reviewers) + to;
                if (worse < change[at] && !refused.Contains((panel, from, to)))
                {
                    (change[at], panelOf[at]) = (worse, panel);
                }
            }
        }
    }

    /// <summary>A ring of moves whose changes add up to less than nothing; null where there is none.</summary>
    private List<(int From, int To)>? Ring()
    {
        var distance = new long[reviewers];
        var before = new int[reviewers];
        Array.Fill(before, None);
        var last = None;
        for (var pass = 0; pass < reviewers; pass++)
        {
            last = None;
            for (var from = 0; from < reviewers; from++)
            {
                for (var to = 0; to < reviewers; to++)
                {
                    var through = change[(from * reviewers) + to];
                    if (through < Unthinkable && distance[from] + through < distance[to])
                    {
                        distance[to] = distance[from] + through;
                        before[to] = from;
                        last = to;
                    }
                }
            }

            if (last == None)
            {
                return null;
            }

            if (Closed(before) is { } early)
            {
                return early;
            }
        }

        return Closed(before);
    }

    /// <summary>A ring among the steps by which reviewers were last reached.</summary>
    private static List<(int From, int To)>? Closed(int[] before)
    {
        var seenFrom = new int[before.Length];
        Array.Fill(seenFrom, None);
        for (var start = 0; start < before.Length; start++)
        {
            var node = start;
            while (node != None && seenFrom[node] == None)
            {
                seenFrom[node] = start;
                node = before[node];
            }

            if (node == None || seenFrom[node] != start)
            {
                continue;
            }

            var ring = new List<(int, int)>();
            var at = node;
            do
            {
                ring.Add((before[at], at));
                at = before[at];
            } while (at != node);

            return ring;
        }

        return null;
    }
}
