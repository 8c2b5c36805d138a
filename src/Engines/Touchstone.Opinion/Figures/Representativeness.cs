namespace Touchstone.Opinion;

/// <summary>Which statements represent each group, by the tests of the classic method (one-sided, 90 %).</summary>
public static class Representativeness
{
    private const int MostPicked = 5;

    /// <summary>Picks up to five statements per group, agreements first.</summary>
    /// <param name="standings">What moderation said of each statement.</param>
    /// <param name="tallies">Counts per group.</param>
    /// <returns>One list per group; empty when nobody in it has voted for or against anything.</returns>
    public static IReadOnlyList<IReadOnlyList<RepresentativeStatement>> Of(
        ReadOnlySpan<StatementStanding> standings,
        TallyTable tallies
    )
    {
        ArgumentNullException.ThrowIfNull(tallies);
        var lists = new List<IReadOnlyList<RepresentativeStatement>>();
        for (var group = 0; group < tallies.PartCount; group++)
        {
            lists.Add(Pick(standings, tallies, group));
        }

        return lists;
    }

    private static List<RepresentativeStatement> Pick(
        ReadOnlySpan<StatementStanding> standings,
        TallyTable tallies,
        int group
    )
    {
        var sufficient = new List<Measured>();
        Measured? bestAgree = null;
        Measured? best = null;
        for (var c = 0; c < standings.Length; c++)
        {
            if (standings[c] != StatementStanding.Open)
            {
                continue;
            }

            var own = tallies[group, c];
            var now = new Measured(c, own, tallies.Total(c) - own);
            if (now.IsSufficient)
            {
                sufficient.Add(now);
            }

            if (best is null || now.Strongest > best.Strongest)
            {
                best = now;
            }

            if (now.Beats(bestAgree))
            {
                bestAgree = now;
            }
        }

        if (sufficient.Count == 0)
        {
            return (bestAgree ?? best) is { } only && only.WasVotedOn ? [only.Finished] : [];
        }

        var picked = sufficient.Select(m => m.Finished).OrderByDescending(r => r.Metric).ToList();
        if (bestAgree is not null)
        {
            picked.RemoveAll(r => r.Statement == bestAgree.Finished.Statement);
            picked.Insert(0, bestAgree.Finished);
        }

        return [.. picked.Take(MostPicked).OrderBy(r => r.Side == Vote.Agree ? 0 : 1)];
    }

    /// <summary>One statement's shares and tests for a group (p, r with a for agree and d for disagree; t the test).</summary>
    private sealed class Measured
    {
        private readonly int statement;
        private readonly VoteTally own;
        private readonly double pa;
        private readonly double pd;
        private readonly double pat;
        private readonly double pdt;
        private readonly double ra;
        private readonly double rd;
        private readonly double rat;
        private readonly double rdt;

        public Measured(int statement, VoteTally own, VoteTally rest)
        {
            this.statement = statement;
            this.own = own;
            pa = Significance.Share(own.Agree, own.Seen);
            pd = Significance.Share(own.Disagree, own.Seen);
            pat = Significance.AgainstHalf(own.Agree, own.Seen);
            pdt = Significance.AgainstHalf(own.Disagree, own.Seen);
            ra = pa / Significance.Share(rest.Agree, rest.Seen);
            rd = pd / Significance.Share(rest.Disagree, rest.Seen);
            rat = Significance.Between(own.Agree, own.Seen, rest.Agree, rest.Seen);
            rdt = Significance.Between(own.Disagree, own.Seen, rest.Disagree, rest.Seen);
        }

        public bool WasVotedOn => own.Agree + own.Disagree > 0;

        public bool IsSufficient =>
            (rat > Significance.Threshold && pat > Significance.Threshold)
            || (rdt > Significance.Threshold && pdt > Significance.Threshold);

        public double Strongest => Math.Max(rat, rdt);

        public RepresentativeStatement Finished =>
            rat > rdt ? new(statement, Vote.Agree, pa, pat, ra, rat) : new(statement, Vote.Disagree, pd, pdt, rd, rdt);

        /// <summary>Whether this is a better best-agreed statement than the one held so far.</summary>
        public bool Beats(Measured? holder)
        {
            if (!WasVotedOn)
            {
                return false;
            }

            if (holder is null)
            {
                return pat > Significance.Threshold || (ra > 1 && pa > 0.5);
            }

            return holder.ra > 1
                ? ra * rat * pa * pat > holder.ra * holder.rat * holder.pa * holder.pat
                : pa * pat > holder.pa * holder.pat;
        }
    }
}
