namespace Touchstone.Opinion;

/// <summary>
/// Finds statements whose supporters (or opponents) are a minority and yet unlike any minority that opinion makes. People who
/// hold what few hold have opinions elsewhere too, shared with some and not with the crowd. Accounts that hide by voting as the
/// crowd does and push one statement betray themselves in one of two ways: their other votes go along with nobody's, or they
/// side with the majority everywhere but here.
/// </summary>
internal static class PushedStatements
{
    private const int FewestVotes = 10;
    private const int FewestVoters = 15;

    private const int MostFindings = 8;

    /// <summary>More votes are judged by a sample of people.</summary>
    private const int EnoughVotes = 3_000_000;

    // In a real conversation and eleven made ones no minority came below -2.6 or above 4.2 by itself, and none below -2.8 beside a
    // ring that draws its votes. Rings of 15 % that draw theirs came to -3.2 and less on statements that few agree with, rings that
    // vote as most do to 6.1 and more.
    private const double WithoutKin = -3.1;
    private const double Conformist = 5.2;
    private const string Majority = "they vote with the majority almost everywhere else.";
    private const string Nobody = "their other votes go along with nobody's.";
    private const double Lower = -0.5;
    private const double Upper = 0.5;

    public static List<PushedStatement> Find(VoteTable all, bool[] leaveOut, ulong seed)
    {
        var people = Enumerable
            .Range(0, all.PersonCount)
            .Where(p => !leaveOut[p] && all.VotesOf(p) >= FewestVotes)
            .ToArray();
        var votes = CanonicalOrder.Of(Only(all, people), out var order, out var statements);
        people = [.. order.Select(p => people[p])];
        if (votes.VoteCount > EnoughVotes)
        {
            var drawn = Drawn(votes, seed);
            votes = Only(votes, drawn);
            people = [.. drawn.Select(p => people[p])];
        }

        var found = new List<PushedStatement>();
        while (found.Count < MostFindings && Strongest(votes) is { } next)
        {
            found.Add(
                next with
                {
                    Statement = statements[next.Statement],
                    Accounts = [.. next.Accounts.Select(p => people[p]).Order()],
                }
            );

            // A ring makes everybody else look odd beside it, so what it leaves is judged without it.
            int[] rest = [.. Enumerable.Range(0, votes.PersonCount).Except(next.Accounts)];
            votes = Only(votes, rest);
            people = [.. rest.Select(p => people[p])];
        }

        return found;
    }

    private static PushedStatement? Strongest(VoteTable votes)
    {
        if (votes.PersonCount < 4 * FewestVoters)
        {
            return null;
        }

        var character = VotingCharacter.Of(votes);
        var found = new List<PushedStatement>();
        var sides = new SideSums(votes, character);
        for (var c = 0; c < votes.StatementCount; c++)
        {
            if (votes.Standings[c] == StatementStanding.Open)
            {
                Judge(sides, c, 2, found);
                Judge(sides, c, 0, found);
            }
        }

        // Conformists first: they lend the majority kinship, beside which other minorities seem to have none.
        return found.MaxBy(f => (f.Reason == Majority, f.Strength)) is { } strongest
            ? strongest with
            {
                Accounts = [.. Suspects(votes, strongest, character)],
            }
            : null;
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
        var (n, kinship, conformity) = sides[statement, answer];
        var (otherN, otherKinship, otherConformity) = sides[statement, 2 - answer];
        if (n < FewestVoters || otherN <= n)
        {
            return;
        }

        var side = (Vote)(answer - 1);
        var error = Math.Sqrt((1.0 / n) + (1.0 / otherN));
        var kin = Math.Max(kinship * Math.Sqrt(n), (kinship - otherKinship) / error);
        var conforming = (kinship - otherKinship + conformity - otherConformity) / (error * Math.Sqrt(2));
        if (conforming >= Conformist)
        {
            found.Add(new(statement, side, conforming, Majority, []));
        }
        else if (kin <= WithoutKin)
        {
            found.Add(new(statement, side, -kin, Nobody, []));
        }
    }

    private static IEnumerable<int> Suspects(VoteTable votes, PushedStatement pushed, VotingCharacter character)
    {
        var cell = (3 * pushed.Statement) + (int)pushed.Side + 1;
        var byKinship = pushed.Reason == Nobody;
        for (var p = 0; p < votes.PersonCount; p++)
        {
            var suspect = byKinship ? character.Kinship[p] < Lower : character.Conformity[p] > Upper;
            if (suspect && votes.CellsOf(p).Contains(cell))
            {
                yield return p;
            }
        }
    }

    private static VoteTable Only(VoteTable votes, int[] people)
    {
        var keep = new bool[votes.PersonCount];
        foreach (var p in people)
        {
            keep[p] = true;
        }

        return votes.Only(keep);
    }

    private static int[] Drawn(VoteTable votes, ulong seed)
    {
        var share = (double)EnoughVotes / votes.VoteCount;
        var noise = new SeededNoise(seed).For(-2);
        return [.. Enumerable.Range(0, votes.PersonCount).Where(p => noise.At(p) < share)];
    }

    /// <summary>Mean scores of the voters on each side of each statement.</summary>
    private sealed class SideSums
    {
        private readonly int[] n;
        private readonly double[] kinship;
        private readonly double[] conformity;

        public SideSums(VoteTable votes, VotingCharacter character)
        {
            n = new int[3 * votes.StatementCount];
            kinship = new double[n.Length];
            conformity = new double[n.Length];
            for (var p = 0; p < votes.PersonCount; p++)
            {
                foreach (var cell in votes.CellsOf(p))
                {
                    n[cell]++;
                    kinship[cell] += character.Kinship[p];
                    conformity[cell] += character.Conformity[p];
                }
            }
        }

        public (int N, double Kinship, double Conformity) this[int statement, int answer]
        {
            get
            {
                var cell = (3 * statement) + answer;
                return n[cell] == 0 ? default : (n[cell], kinship[cell] / n[cell], conformity[cell] / n[cell]);
            }
        }
    }
}
