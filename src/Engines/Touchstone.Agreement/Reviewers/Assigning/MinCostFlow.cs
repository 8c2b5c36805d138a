namespace Touchstone.Agreement;

/// <summary>
/// Min-cost flow by successive shortest paths with potentials (Edmonds and Karp 1972). Costs are whole numbers from 0, so the
/// answer is exact.
/// </summary>
internal sealed class MinCostFlow(int nodes)
{
    private const int None = -1;

    private readonly List<int> to = [];
    private readonly List<int> room = [];
    private readonly List<long> cost = [];
    private readonly List<int>[] arcs = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
    private readonly long[] potential = new long[nodes];

    /// <summary>Adds an arc and gives its number.</summary>
    public int Add(int from, int target, int capacity, long price)
    {
        arcs[from].Add(to.Count);
        to.Add(target);
        room.Add(capacity);
        cost.Add(price);
        arcs[target].Add(to.Count);
        to.Add(from);
        room.Add(0);
        cost.Add(-price);
        return to.Count - 2;
    }

    public int FlowOn(int arc) => room[arc + 1];

    /// <summary>Sends as much as possible, as cheaply as possible, and tells how much.</summary>
    public int Send(int source, int sink)
    {
        var sent = 0;
        var by = new int[nodes];
        while (ShortestPath(source, sink, by))
        {
            for (var node = sink; node != source; node = to[by[node] ^ 1])
            {
                room[by[node]]--;
                room[by[node] ^ 1]++;
            }

            sent++;
        }

        return sent;
    }

    /// <summary>The nodes to which more could still flow.</summary>
    public bool[] ReachableFrom(int source)
    {
        var reached = new bool[nodes];
        reached[source] = true;
        var waiting = new Queue<int>([source]);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var arc in arcs[node])
            {
                if (room[arc] > 0 && !reached[to[arc]])
                {
                    reached[to[arc]] = true;
                    waiting.Enqueue(to[arc]);
                }
            }
        }

        return reached;
    }

    /// <summary>Dijkstra with the costs less the potentials, until the sink is settled.</summary>
    private bool ShortestPath(int source, int sink, int[] by)
    {
        var distance = new long[nodes];
        Array.Fill(distance, long.MaxValue);
        Array.Fill(by, None);
        var settled = new bool[nodes];
        var queue = new PriorityQueue<int, long>();
        distance[source] = 0;
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var node, out _) && !settled[sink])
        {
            if (settled[node])
            {
                continue;
            }

            settled[node] = true;
            foreach (var arc in arcs[node])
            {
                var target = to[arc];
                if (room[arc] == 0 || settled[target])
                {
                    continue;
                }

                var through = distance[node] + cost[arc] + potential[node] - potential[target];
                if (through < distance[target])
                {
                    distance[target] = through;
                    by[target] = arc;
                    queue.Enqueue(target, through);
                }
            }
        }

        if (!settled[sink])
        {
            return false;
        }

        for (var node = 0; node < nodes; node++)
        {
            potential[node] += Math.Min(distance[node], distance[sink]);
        }

        return true;
    }
}
