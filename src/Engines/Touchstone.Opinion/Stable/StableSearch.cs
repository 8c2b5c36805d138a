namespace Touchstone.Opinion;

/// <summary>The search for stable groups, step by step.</summary>
internal sealed class StableSearch
{
    /// <summary>With more votes than this the number of groups is found on a sample of people.</summary>
    private const int EnoughVotesToChoose = 250_000;

    private const int FewestPeople = 10;
    private const double KeptShare = 0.8;

    /// <summary>Draws that every number of groups gets; the rest are for those that could still be stable.</summary>
    private const int FirstDraws = 2;

    /// <summary>How far two draws may fall short of the stability that is asked for.</summary>
    private const double FirstDoubt = 0.2;
    private const double LeastGain = 0.002;
    private const double NearlyAsMuch = 0.9;

    private readonly VoteTable original;
    private readonly StableOptions options;
    private readonly VoteTable votes;
    private readonly int[] personAt;
    private readonly SeededNoise noise;

    public StableSearch(VoteTable original, StableOptions options, ReadOnlyMemory<bool> leaveOut)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostGroups, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MostGroups, MixtureModel.MostGroups);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 2);
        if (options.Groups is { } asked)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(asked, 2);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(asked, MixtureModel.MostGroups);
        }

        this.original = original;
        this.options = options;
        noise = new SeededNoise(options.Seed);
        var open = original.Keeping((_, c, _) => original.Standings[c] == StatementStanding.Open);
        var inside = new bool[open.PersonCount];
        var enough = Math.Min(options.FewestVotes, Math.Max(1, original.Standings.Count(StatementStanding.Open)));
        for (var p = 0; p < inside.Length; p++)
        {
            inside[p] = open.VotesOf(p) >= enough && (leaveOut.IsEmpty || !leaveOut.Span[p]);
        }

        var kept = Enumerable.Range(0, inside.Length).Where(p => inside[p]).ToArray();
        votes = CanonicalOrder.Of(open.Only(inside), out var order, out _);
        personAt = [.. order.Select(o => kept[o])];
    }

    public StableGroups Run()
    {
        if (votes.PersonCount < FewestPeople)
        {
            return None([]);
        }

        var sample = Sample();
        int[] numbers = options.Groups is { } asked ? [asked] : [.. Enumerable.Range(2, options.MostGroups - 1)];
        var draws = numbers.Select(_ => new List<DrawnFit>()).ToArray();
        DrawAll(sample, numbers, draws, 0, FirstDraws, _ => true);
        DrawAll(sample, numbers, draws, FirstDraws, options.Draws, n => IsPromising(Trial(numbers[n], draws[n])));
        var trials = Enumerable.Range(0, numbers.Length).Select(n => Trial(numbers[n], draws[n])).ToList();
        var chosen = options.Groups is null ? Choose(trials) : trials[0];
        if (chosen is null)
        {
            return None(trials);
        }

        var at = Array.IndexOf(numbers, chosen.Groups);
        return Publish(sample, chosen, trials, [.. draws[at].Select(d => d.Model)]);
    }

    /// <summary>Fits every number of groups that is wanted to a run of draws of 80 % of the votes.</summary>
    private void DrawAll(
        VoteTable sample,
        int[] numbers,
        List<DrawnFit>[] draws,
        int first,
        int end,
        Func<int, bool> isWanted
    )
    {
        var jobs = (
            from n in Enumerable.Range(0, numbers.Length).Where(isWanted).ToList()
            from draw in Enumerable.Range(first, end - first)
            select (n, draw)
        ).ToList();
        var fits = new DrawnFit[jobs.Count];
        Parallel.For(
            0,
            jobs.Count,
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
            job => fits[job] = Draw(sample, numbers[jobs[job].n], jobs[job].draw)
        );
        for (var job = 0; job < fits.Length; job++)
        {
            draws[jobs[job].n].Add(fits[job]);
        }
    }

    private DrawnFit Draw(VoteTable sample, int groups, int draw)
    {
        var hidden = noise.For(draw);
        var kept = sample.Keeping((_, _, i) => hidden.At(i) < KeptShare);
        var model = Fit(kept, groups, noise.For(1000 + (100 * groups) + draw));
        var part = Assign(model, kept.PersonCount);
        return new(model, part, HeldOut.Gain(sample, kept, i => hidden.At(i) >= KeptShare, part));
    }

    /// <summary>Whether more draws could still make these groups eligible; asked for, they are drawn in any case.</summary>
    private bool IsPromising(GroupTrial first) =>
        options.Groups is not null || (first.Gain > 0 && first.Stability > options.LeastStability - FirstDoubt);

    /// <summary>
    /// Of the numbers of groups that are stable and help to predict, the smallest that helps nearly as much as the best.
    /// </summary>
    private GroupTrial? Choose(List<GroupTrial> trials)
    {
        var eligible = trials
            .Where(t => t.Stability >= options.LeastStability && t.Gain > LeastGain && t.Gain > 2 * t.GainError)
            .ToList();
        var best = eligible.MaxBy(t => t.Gain);
        return best is null ? null : eligible.First(t => t.Gain >= NearlyAsMuch * best.Gain);
    }

    private static GroupTrial Trial(int groups, List<DrawnFit> draws)
    {
        var mean = draws.Average(d => d.Gain);
        var error = Math.Sqrt(draws.Sum(d => Math.Pow(d.Gain - mean, 2)) / (draws.Count - 1) / draws.Count);
        double alike = 0;
        var pairs = 0;
        for (var i = 0; i < draws.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                alike += AdjustedRand.Of(draws[i].Groups.PartOf, draws[j].Groups.PartOf);
                pairs++;
            }
        }

        return new(groups, mean, error, alike / pairs, draws.Count);
    }

    private VoteTable Sample() => Sampled(votes, options.Seed);

    /// <summary>Everybody, or when there are very many votes, people drawn by place in canonical order.</summary>
    internal static VoteTable Sampled(VoteTable votes, ulong seed, int enough = EnoughVotesToChoose)
    {
        if (votes.VoteCount <= enough)
        {
            return votes;
        }

        var share = (double)enough / votes.VoteCount;
        var drawn = new SeededNoise(seed).For(-1);
        var keep = new bool[votes.PersonCount];
        for (var p = 0; p < keep.Length; p++)
        {
            keep[p] = drawn.At(p) < share;
        }

        return votes.Only(keep);
    }

    /// <summary>Several short runs from random starts, the better ones run on, the best of those is the answer.</summary>
    internal static MixtureModel Fit(VoteTable votes, int groups, SeededNoise noise)
    {
        const int Starts = 10;
        const int ShortRun = 12;
        const int RunOn = 2;
        const int LongRun = 100;
        const double Settled = 1e-6;
        var starts = votes.VoteCount > 100_000 ? Starts / 2 : Starts;
        var marginal = Marginals.Of(votes);
        var models = new List<MixtureModel>();
        for (var start = 0; start < starts; start++)
        {
            var random = noise.For(start);
            var model = new MixtureModel(groups, marginal);
            model.Begin(votes, (p, k) => 0.05 + Math.Pow(random.At((p * MixtureModel.Lanes) + k), 3));
            model.Run(votes, ShortRun, 0);
            models.Add(model);
        }

        var best = models.OrderByDescending(m => m.LogLikelihood).Take(starts > 5 ? RunOn : 1).ToList();
        foreach (var model in best)
        {
            model.Run(votes, LongRun, Settled);
        }

        return best.MaxBy(m => m.LogLikelihood)!;
    }

    private static Division Assign(MixtureModel model, int people)
    {
        var part = new int[people];
        for (var p = 0; p < people; p++)
        {
            for (var k = 1; k < model.Groups; k++)
            {
                if (model.Posterior(p, k) > model.Posterior(p, part[p]))
                {
                    part[p] = k;
                }
            }
        }

        return Division.Numbered(model.Groups, part);
    }

    /// <summary>
    /// Fits all the votes, then lets the draws speak too: a person's membership is the mean of what the fit and every draw say,
    /// so it knows about doubt in the groups themselves.
    /// </summary>
    private StableGroups Publish(VoteTable sample, GroupTrial chosen, List<GroupTrial> trials, MixtureModel[] drawn)
    {
        var groups = chosen.Groups;
        var model = Fit(sample, groups, noise.For(-2));
        foreach (var draw in drawn)
        {
            draw.Place(sample);
            if (draw.LogLikelihood > model.LogLikelihood)
            {
                var better = draw.Copy();
                better.Run(sample, 60, 2e-7);
                model = better.LogLikelihood > model.LogLikelihood ? better : model;
            }
        }

        model.Run(votes, 30, 1e-6);
        var membership = new double[groups][];
        var styles = new double[MixtureModel.Styles][];
        for (var k = 0; k < groups; k++)
        {
            membership[k] = Column(model, k);
        }

        for (var s = 0; s < styles.Length; s++)
        {
            styles[s] = Spread(Column(model, groups + s));
        }

        ToOne(membership);
        foreach (var draw in drawn)
        {
            draw.Place(votes);
            var other = Enumerable.Range(0, groups).Select(k => Column(draw, k)).ToArray();
            ToOne(other);
            var match = Match(membership, other);
            for (var k = 0; k < groups; k++)
            {
                for (var p = 0; p < votes.PersonCount; p++)
                {
                    membership[k][p] += other[match[k]][p];
                }
            }
        }

        ToOne(membership);
        return Order(membership, styles, trials, chosen);
    }

    private double[] Column(MixtureModel model, int lane)
    {
        var column = new double[votes.PersonCount];
        for (var p = 0; p < column.Length; p++)
        {
            column[p] = model.Posterior(p, lane);
        }

        return column;
    }

    /// <summary>Among the opinion groups only: style aside, where would the person be?</summary>
    private static void ToOne(double[][] membership)
    {
        const double Unlikely = 1e-300;
        for (var p = 0; p < membership[0].Length; p++)
        {
            var total = membership.Sum(m => m[p] + Unlikely);
            foreach (var column in membership)
            {
                column[p] = (column[p] + Unlikely) / total;
            }
        }
    }

    /// <summary>Which group of another fit is which of this one: the pairs that share most people first.</summary>
    private static int[] Match(double[][] left, double[][] right)
    {
        var pairs =
            from l in Enumerable.Range(0, left.Length)
            from r in Enumerable.Range(0, right.Length)
            select (Left: l, Right: r, Shared: System.Numerics.Tensors.TensorPrimitives.Dot<double>(left[l], right[r]));
        var match = new int[left.Length];
        Array.Fill(match, -1);
        foreach (var (l, r, _) in pairs.OrderByDescending(p => p.Shared))
        {
            if (match[l] < 0 && !match.Contains(r))
            {
                match[l] = r;
            }
        }

        return match;
    }

    private StableGroups Order(double[][] membership, double[][] styles, List<GroupTrial> trials, GroupTrial chosen)
    {
        var part = new int[votes.PersonCount];
        for (var p = 0; p < part.Length; p++)
        {
            for (var k = 1; k < membership.Length; k++)
            {
                part[p] = membership[k][p] > membership[part[p]][p] ? k : part[p];
            }
        }

        var bySize = Enumerable.Range(0, membership.Length).OrderByDescending(k => part.Count(g => g == k)).ToArray();
        var partOf = new int[original.PersonCount];
        Array.Fill(partOf, Division.None);
        for (var p = 0; p < part.Length; p++)
        {
            partOf[personAt[p]] =
                membership[part[p]][p] < options.LeastMembership ? Division.None : Array.IndexOf(bySize, part[p]);
        }

        return new(
            Division.Numbered(membership.Length, partOf),
            [.. bySize.Select(k => Spread(membership[k]))],
            styles,
            trials,
            chosen
        );
    }

    private double[] Spread(double[] values)
    {
        var spread = new double[original.PersonCount];
        for (var p = 0; p < values.Length; p++)
        {
            spread[personAt[p]] = values[p];
        }

        return spread;
    }

    private StableGroups None(List<GroupTrial> trials)
    {
        var nobody = new int[original.PersonCount];
        Array.Fill(nobody, Division.None);
        return new(Division.Numbered(0, nobody), [], [], trials, null);
    }

    /// <summary>A fit to one draw of the votes, the groups it gives, and what they save on the votes it has not seen.</summary>
    private sealed record DrawnFit(MixtureModel Model, Division Groups, double Gain);
}
