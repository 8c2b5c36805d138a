namespace Touchstone.Opinion;

/// <summary>
/// Opinion groups by the method of Polis: components, base clusters, groups of base clusters, the number of groups by
/// silhouette. They depend on who voted first; that is part of the method .
/// </summary>
/// <param name="Groups">Who is in which group; people with too few votes in none.</param>
/// <param name="Components">The components the groups were found on.</param>
/// <param name="Silhouette">Mean silhouette of the base clusters for each number of groups tried.</param>
/// <param name="Memory">To be given to the next update.</param>
public sealed record ClassicGroups(
    Division Groups,
    PrincipalComponents Components,
    IReadOnlyDictionary<int, double> Silhouette,
    ClassicMemory Memory
)
{
    /// <summary>People and statements beyond these, in the order of first vote, are left out, as in Polis.</summary>
    public const int MostPeople = 100_000;

    /// <inheritdoc cref="MostPeople"/>
    public const int MostStatements = 10_000;

    private const int FewestVotes = 7;
    private const int FewestPeople = 15;
    private const int BaseClusters = 100;
    private const int BaseRounds = 100;
    private const int GroupRounds = 20;
    private const int MostGroups = 5;
    private const int RunToReplace = 4;

    /// <summary>Finds the groups.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="previous">
    /// What the last update remembered, to go on from (a warm start); null starts from nothing (cold).
    /// </param>
    public static ClassicGroups Find(VoteTable votes, ClassicMemory? previous = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var components = PrincipalComponents.Of(votes, StartFrom(votes, previous));
        var people = WhoIsGrouped(votes, previous);
        var x = Pick(components, 0, people);
        var y = Pick(components, 1, people);
        var plane = new PlaneClustering(x, y, null);
        var bases = previous is null
            ? plane.Cold(BaseClusters, BaseRounds)
            : plane.Warm(Math.Min(BaseClusters, x.Length), BaseRounds, Remembered(previous, votes, people));
        var ids = bases.ConvertAll(b => b.Id);
        var overBases = new PlaneClustering(
            [.. bases.Select(b => b.X)],
            [.. bases.Select(b => b.Y)],
            [.. bases.Select(b => (double)b.Members.Length)]
        );
        var candidates = new SortedDictionary<int, List<Cluster>>();
        var silhouette = new SortedDictionary<int, double>();
        for (var k = 2; bases.Count >= 2 && k <= Math.Min(MostGroups, 2 + (bases.Count / 12)); k++)
        {
            candidates[k] =
                previous is not null && previous.Grouping.Groups.TryGetValue(k, out var before)
                    ? overBases.Warm(k, GroupRounds, Remembered(before, ids))
                    : overBases.Cold(k, GroupRounds);
            silhouette[k] = overBases.Silhouette(candidates[k]);
        }

        var best = silhouette.Count == 0 ? 0 : silhouette.MaxBy(s => (s.Value, s.Key)).Key;
        var run = previous?.Verdict.Best == best ? previous.Verdict.Run + 1 : 1;
        var settled =
            previous is null || run >= RunToReplace || !candidates.ContainsKey(previous.Verdict.Settled)
                ? best
                : previous.Verdict.Settled;
        var chosen =
            settled == 0
                ? [.. bases.Take(1).Select(_ => new Cluster(0, 0, 0, [.. Enumerable.Range(0, bases.Count)]))]
                : candidates[settled];
        var grouping = new ClassicGrouping(
            votes.Statements.ToArray(),
            [.. components.Components.Select(c => c.ToArray())],
            bases.ConvertAll(b => (b.Id, b.Members.Select(m => votes.People[people[m]]).ToArray())),
            candidates.ToDictionary(
                c => c.Key,
                c =>
                    (IReadOnlyList<(int, int[])>)
                        c.Value.ConvertAll(g => (g.Id, g.Members.Select(m => ids[m]).ToArray()))
            ),
            [.. people.Select(p => votes.People[p])]
        );
        var memory = new ClassicMemory(grouping, new(best, run, settled));
        return new(Divide(votes.PersonCount, chosen, bases, people), components, silhouette, memory);
    }

    private static double[][]? StartFrom(VoteTable votes, ClassicMemory? previous)
    {
        if (previous is null)
        {
            return null;
        }

        var at = previous.Grouping.Statements.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        return
        [
            .. previous.Grouping.Components.Select(component =>
            {
                var start = new double[votes.StatementCount];
                for (var c = 0; c < start.Length; c++)
                {
                    start[c] = at.TryGetValue(votes.Statements[c], out var i) ? component[i] : 1;
                }

                return start;
            }),
        ];
    }

    /// <summary>Seven votes, or all there are; the most active fill up to fifteen people; once in, always in.</summary>
    private static int[] WhoIsGrouped(VoteTable votes, ClassicMemory? previous)
    {
        var enough = Math.Min(FewestVotes, votes.StatementCount);
        var inside = new bool[votes.PersonCount];
        var count = 0;
        for (var p = 0; p < inside.Length; p++)
        {
            inside[p] = votes.VotesOf(p) >= enough || previous?.Grouping.Grouped.Contains(votes.People[p]) == true;
            count += inside[p] ? 1 : 0;
        }

        if (count < FewestPeople)
        {
            var fill = Enumerable.Range(0, inside.Length).Where(p => !inside[p]).OrderByDescending(votes.VotesOf);
            foreach (var p in fill.Take(FewestPeople - count))
            {
                inside[p] = true;
            }
        }

        return [.. Enumerable.Range(0, inside.Length).Where(p => inside[p])];
    }

    private static double[] Pick(PrincipalComponents components, int component, int[] people)
    {
        var values = new double[people.Length];
        if (component < components.Projections.Count)
        {
            for (var i = 0; i < people.Length; i++)
            {
                values[i] = components.Projections[component][people[i]];
            }
        }

        return values;
    }

    private static List<Cluster> Remembered(ClassicMemory previous, VoteTable votes, int[] people)
    {
        var at = new Dictionary<long, int>(people.Length);
        for (var i = 0; i < people.Length; i++)
        {
            at[votes.People[people[i]]] = i;
        }

        return
        [
            .. previous.Grouping.Bases.Select(b => new Cluster(
                b.Id,
                0,
                0,
                [.. b.People.Where(at.ContainsKey).Select(p => at[p]).Order()]
            )),
        ];
    }

    private static List<Cluster> Remembered(IReadOnlyList<(int Id, int[] Bases)> before, List<int> ids) =>
        [
            .. before.Select(g => new Cluster(
                g.Id,
                0,
                0,
                [.. g.Bases.Select(b => ids.IndexOf(b)).Where(i => i >= 0).Order()]
            )),
        ];

    private static Division Divide(int personCount, List<Cluster> groups, List<Cluster> bases, int[] people)
    {
        var partOf = new int[personCount];
        Array.Fill(partOf, Division.None);
        var ordered = groups.OrderBy(g => g.Id).ToList();
        for (var g = 0; g < ordered.Count; g++)
        {
            foreach (var member in ordered[g].Members.SelectMany(b => bases[b].Members))
            {
                partOf[people[member]] = g;
            }
        }

        return new([.. ordered.Select(g => g.Id.ToString(CultureInfo.InvariantCulture))], partOf);
    }
}
