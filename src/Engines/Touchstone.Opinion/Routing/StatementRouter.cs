namespace Touchstone.Opinion;

/// <summary>
/// Chooses the statement a person should see next: the one from which most is learnt about what the person's group, segments,
/// and people as a whole think of it. Kept up to date vote by vote; a request costs a few logarithms.
/// </summary>
/// <remarks>
/// <para>A share with A of S agreeing is held as Beta(A + 1, S - A + 1). With n = S + 2 and mean p, one more vote is expected
/// to take p(1 - p) / (n + 1)² off its variance; that is a statement's weight in a part. Few votes from a part make its weights
/// large, so under-heard parts of a segment are asked first about what is least known from them.</para>
/// <para>Every second request goes to the least shown of the statements shown fewer than <see cref="Floor"/> times, as long as
/// there are any the person has not voted on.</para>
/// </remarks>
public sealed class StatementRouter
{
    /// <summary>How many people a new statement is shown to before it has to earn its place.</summary>
    public const int Floor = 20;

    private const int Tries = 24;

    private readonly VoteMatrix matrix;
    private readonly SeededNoise noise;
    private readonly WeightTree everyone = new();
    private readonly List<WeightTree[]> parts = [];
    private readonly List<int> shown = [];
    private readonly PriorityQueue<int, int> fresh = new();
    private int requests;

    /// <summary>Routes over a running conversation, for the divisions it has now.</summary>
    /// <param name="matrix">The conversation.</param>
    /// <param name="seed">Seed of the draws.</param>
    public StatementRouter(VoteMatrix matrix, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        this.matrix = matrix;
        noise = new SeededNoise(seed);
        foreach (var division in matrix.Divisions)
        {
            parts.Add([.. division.Parts.Select(_ => new WeightTree())]);
        }

        for (var c = 0; c < matrix.StatementCount; c++)
        {
            Refresh(c);
        }
    }

    /// <summary>To be told of every vote, new statement, moderation and merge: weighs the statement anew.</summary>
    /// <param name="statement">The statement's own number.</param>
    public void Changed(long statement)
    {
        if (matrix.PositionOf(statement) is var at and >= 0)
        {
            Refresh(at);
        }
    }

    /// <summary>The statement that the person should see next.</summary>
    /// <param name="person">The person's own number; someone unknown is routed as someone in no part.</param>
    /// <returns>The statement's own number; null when the person has voted on all there is.</returns>
    public long? Next(long person)
    {
        requests++;
        var chosen = requests % 2 == 0 ? Fresh(person) : null;
        chosen ??= Drawn(person) ?? Fresh(person) ?? Any(person);
        if (chosen is { } at)
        {
            shown[at]++;
        }

        return chosen is { } statement ? matrix.IdOf(statement) : null;
    }

    /// <summary>The weight of a statement for people as a whole, 0 when it cannot be shown.</summary>
    /// <param name="statement">The statement's own number.</param>
    public double Weight(long statement) => matrix.PositionOf(statement) is var at and >= 0 ? everyone[at] : 0;

    /// <summary>Looks whether the weights differ.</summary>
    public RoutingCheck Check()
    {
        var weights = Enumerable.Range(0, shown.Count).Select(c => everyone[c]).Where(w => w > 0).ToList();
        return new(weights.Count, weights.Distinct().Count(), weights.Count == 0 ? 1 : weights.Max() / weights.Min());
    }

    private static double Information(VoteTally tally)
    {
        var n = tally.Seen + 2.0;
        var p = (tally.Agree + 1) / n;
        return p * (1 - p) / ((n + 1) * (n + 1));
    }

    private void Refresh(int at)
    {
        while (shown.Count <= at)
        {
            var seen = matrix.Tallies[0, shown.Count].Seen;
            shown.Add(seen);
            if (seen < Floor)
            {
                fresh.Enqueue(shown.Count - 1, seen);
            }
        }

        var isOpen = matrix.IsShown(at);
        everyone.Set(at, isOpen ? Information(matrix.Tallies[0, at]) : 0);
        for (var d = 0; d < parts.Count; d++)
        {
            for (var part = 0; part < parts[d].Length; part++)
            {
                parts[d][part].Set(at, isOpen ? Information(matrix.Divisions[d].Tallies[part, at]) : 0);
            }
        }
    }

    private bool CanSee(long person, int at) => matrix.IsShown(at) && matrix.VoteOf(person, matrix.IdOf(at)) is null;

    /// <summary>The least shown of the new statements; those shown often enough leave the queue.</summary>
    private int? Fresh(long person)
    {
        var passedOver = new List<(int At, int Shown)>();
        int? found = null;
        while (found is null && passedOver.Count < Tries && fresh.TryDequeue(out var at, out var before))
        {
            if (shown[at] >= Floor || !matrix.IsShown(at))
            {
                continue;
            }

            if (shown[at] == before && CanSee(person, at))
            {
                found = at;
                passedOver.Add((at, shown[at] + 1));
            }
            else if (shown[at] == before)
            {
                passedOver.Add((at, before));
            }
            else
            {
                fresh.Enqueue(at, shown[at]);
            }
        }

        foreach (var (at, order) in passedOver)
        {
            fresh.Enqueue(at, order);
        }

        return found;
    }

    /// <summary>Draws a part the person is in, then a statement by its weight there.</summary>
    private int? Drawn(long person)
    {
        var trees = new List<WeightTree> { everyone };
        for (var d = 0; d < parts.Count; d++)
        {
            if (matrix.Divisions[d].PartOfPerson(person) is var part and not Division.None)
            {
                trees.Add(parts[d][part]);
            }
        }

        var random = noise.For(requests);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var tree = trees[(int)(random.At(2 * attempt) * trees.Count)];
            if (tree.Total > 0 && tree.Draw(random.At((2 * attempt) + 1)) is var at && CanSee(person, at))
            {
                return at;
            }
        }

        return null;
    }

    private int? Any(long person)
    {
        for (var at = 0; at < shown.Count; at++)
        {
            if (CanSee(person, at))
            {
                return at;
            }
        }

        return null;
    }
}
