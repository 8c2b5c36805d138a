namespace Touchstone.Opinion;

/// <summary>
/// Finds statements whose supporters (or opponents) look alike in a way that opinion does not make people alike. Accounts that
/// hide by voting as the crowd does betray themselves in one of two ways: their votes have no opinion in them (the groups
/// explain them no better than the crowd's average does), or they side with the majority everywhere but here.
/// </summary>
internal static class PushedStatements
{
    private const int Groups = 4;
    private const int FewestVotes = 10;
    private const int FewestVoters = 15;
    private const double NoOpinion = -3.3;
    private const double Conformist = 6.5;
    private const double Lower = -0.5;
    private const double Upper = 0.5;

    public static List<PushedStatement> Find(VoteTable all, bool[] leaveOut, ulong seed)
    {
        var people = Enumerable
            .Range(0, all.PersonCount)
            .Where(p => !leaveOut[p] && all.VotesOf(p) >= FewestVotes)
            .ToArray();
        var keep = new bool[all.PersonCount];
        foreach (var p in people)
        {
            keep[p] = true;
        }

        var votes = CanonicalOrder.Of(all.Only(keep), out var order, out var statements);
        if (votes.PersonCount < 4 * FewestVoters)
        {
            return [];
        }

        var (opinion, conformity) = Scores(votes, StableSearch.Sampled(votes, seed), new SeededNoise(seed).For(77));
        var found = new List<PushedStatement>();
        var sides = new SideSums(votes, opinion, conformity);
        for (var c = 0; c < votes.StatementCount; c++)
        {
            if (votes.Standings[c] == StatementStanding.Open)
            {
                Judge(sides, c, 2, found);
                Judge(sides, c, 0, found);
            }
        }

        return
        [
            .. found
                .Select(f =>
                    f with
                    {
                        Statement = statements[f.Statement],
                        Accounts = [.. Suspects(votes, f, opinion, conformity).Select(p => people[order[p]]).Order()],
                    }
                )
                .OrderByDescending(f => f.Strength),
        ];
    }

    public static IEnumerable<Suspicion> Suspicions(VoteTable votes, List<PushedStatement> pushed)
    {
        foreach (var statement in pushed)
        {
            var side = statement.Side == Vote.Agree ? "agreement with" : "disagreement with";
            var reason =
                $"one of {statement.Accounts.Count} accounts behind {side} statement {votes.Statements[statement.Statement]}: {statement.Reason}";
            foreach (var person in statement.Accounts)
            {
                yield return new(person, SuspicionKind.Coordinated, 0.5, reason);
            }
        }
    }

    private static void Judge(SideSums sides, int statement, int answer, List<PushedStatement> found)
    {
        var (n, opinion, _) = sides[statement, answer];
        var (otherN, otherOpinion, _) = sides[statement, 2 - answer];
        if (n < FewestVoters || otherN < FewestVoters)
        {
            return;
        }

        var side = (Vote)(answer - 1);
        var alone = opinion * Math.Sqrt(n);
        var error = Math.Sqrt((1.0 / n) + (1.0 / otherN));
        var contrast = (opinion - otherOpinion) / error;
        var conforming = (sides[statement, answer].Conformity - sides[statement, 2 - answer].Conformity) / error;
        if (Math.Max(alone, contrast) <= NoOpinion)
        {
            const string reason = "no opinion group explains their other votes.";
            found.Add(new(statement, side, -Math.Max(alone, contrast), reason, []));
        }
        else if (n < otherN && conforming >= Conformist)
        {
            const string reason = "they vote with the majority almost everywhere else.";
            found.Add(new(statement, side, conforming, reason, []));
        }
    }

    private static IEnumerable<int> Suspects(
        VoteTable votes,
        PushedStatement pushed,
        double[] opinion,
        double[] conformity
    )
    {
        var cell = (3 * pushed.Statement) + (int)pushed.Side + 1;
        var byOpinion = pushed.Reason.StartsWith("no opinion", StringComparison.Ordinal);
        for (var p = 0; p < votes.PersonCount; p++)
        {
            if (votes.CellsOf(p).Contains(cell) && (byOpinion ? opinion[p] < Lower : conformity[p] > Upper))
            {
                yield return p;
            }
        }
    }

    /// <summary>
    /// Two scores per person, each made into ranks with mean 0 and variance 1: how much better groups explain the votes than the
    /// crowd's average does, and how much more often than chance the person sides with the crowd.
    /// </summary>
    private static (double[] Opinion, double[] Conformity) Scores(VoteTable votes, VoteTable sample, SeededNoise noise)
    {
        var marginal = Marginals.Of(votes);
        var model = StableSearch.Fit(sample, Groups, noise);
        var logTheta = new double[marginal.Length * Groups];
        var logMarginal = new double[marginal.Length];
        var expected = new double[votes.StatementCount];
        var variance = new double[votes.StatementCount];
        for (var cell = 0; cell < marginal.Length; cell++)
        {
            logMarginal[cell] = Math.Log(marginal[cell]);
            expected[cell / 3] += marginal[cell] * logMarginal[cell];
            variance[cell / 3] += marginal[cell] * logMarginal[cell] * logMarginal[cell];
            for (var k = 0; k < Groups; k++)
            {
                logTheta[(Groups * cell) + k] = Math.Log(model.Theta(cell, k));
            }
        }

        var opinion = new double[votes.PersonCount];
        var conformity = new double[votes.PersonCount];
        var log = new double[Groups];
        for (var p = 0; p < opinion.Length; p++)
        {
            Array.Clear(log);
            double crowd = 0;
            double mean = 0;
            double spread = 0;
            foreach (var cell in votes.CellsOf(p))
            {
                crowd += logMarginal[cell];
                mean += expected[cell / 3];
                spread += variance[cell / 3] - (expected[cell / 3] * expected[cell / 3]);
                for (var k = 0; k < Groups; k++)
                {
                    log[k] += logTheta[(Groups * cell) + k];
                }
            }

            var most = log.Max();
            double sum = 0;
            for (var k = 0; k < Groups; k++)
            {
                sum += model.Share(k) * Math.Exp(log[k] - most);
            }

            opinion[p] = (most + Math.Log(sum) - crowd) / Math.Sqrt(votes.VotesOf(p));
            conformity[p] = spread > 0 ? (crowd - mean) / Math.Sqrt(spread) : 0;
        }

        return (Ranked(opinion), Ranked(conformity));
    }

    private static double[] Ranked(double[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort((double[])scores.Clone(), order);
        var ranks = new double[scores.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = (((i + 0.5) / order.Length) - 0.5) * Math.Sqrt(12);
        }

        return ranks;
    }

    /// <summary>Mean scores of the voters on each side of each statement.</summary>
    private sealed class SideSums
    {
        private readonly int[] n;
        private readonly double[] opinion;
        private readonly double[] conformity;

        public SideSums(VoteTable votes, double[] opinionOf, double[] conformityOf)
        {
            n = new int[3 * votes.StatementCount];
            opinion = new double[n.Length];
            conformity = new double[n.Length];
            for (var p = 0; p < votes.PersonCount; p++)
            {
                foreach (var cell in votes.CellsOf(p))
                {
                    n[cell]++;
                    opinion[cell] += opinionOf[p];
                    conformity[cell] += conformityOf[p];
                }
            }
        }

        public (int N, double Opinion, double Conformity) this[int statement, int answer]
        {
            get
            {
                var cell = (3 * statement) + answer;
                return n[cell] == 0 ? default : (n[cell], opinion[cell] / n[cell], conformity[cell] / n[cell]);
            }
        }
    }
}
