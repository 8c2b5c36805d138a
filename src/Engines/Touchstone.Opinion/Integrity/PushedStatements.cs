namespace Touchstone.Opinion;

/// <summary>
/// Finds statements with a side on which accounts stand that hide in the crowd: their other votes could have been drawn by lot
/// from what everybody says, or are the common answer almost always. Any one person may look so. That those who do meet on one
/// side of one statement, far beyond chance, is what opinion does not bring about.
/// </summary>
/// <remarks>docs/decisions/0105 tells where the thresholds come from and what size of ring can be seen in what conversation.</remarks>
internal static class PushedStatements
{
    private const int FewestPeople = 60;
    private const int FewestVotes = 10;
    private const int FewestOnSide = 8;
    private const int FewestOthers = 3;

    private const int MostFindings = 8;

    /// <summary>More votes are judged by a sample of people.</summary>
    private const int EnoughVotes = 1_500_000;

    /// <summary>Over all sides of all statements together, the probability of a finding where there is nothing.</summary>
    private const double FalseAlarms = 0.1;

    /// <summary>Opinions differ in how common they are, so sides differ in conformity by about this much beyond chance.</summary>
    private const double ConformitySpread = 1;

    private const string Conforming = "they vote with the majority almost everywhere else.";
    private const string Drawing = "their other votes could have been drawn by lot from what everybody says.";

    /// <summary>The statements pushed, and how well accounts that draw their votes can be told from people (null: too few people).</summary>
    public static (List<PushedStatement> Pushed, double? ToldApart) Find(VoteTable all, bool[] leaveOut, ulong seed)
    {
        var people = Enumerable
            .Range(0, all.PersonCount)
            .Where(p => !leaveOut[p] && all.VotesOf(p) >= FewestVotes)
            .ToArray();
        var votes = CanonicalOrder.Of(Only(all, people), out var order, out var statements);
        people = [.. order.Select(p => people[p])];
        if (votes.VoteCount > EnoughVotes)
        {
            var drawn = Sampled(votes, seed);
            votes = Only(votes, drawn);
            people = [.. drawn.Select(p => people[p])];
        }

        var found = new List<PushedStatement>();
        double? toldApart = null;
        for (var pass = 0; pass < MostFindings; pass++)
        {
            if (Strongest(votes, new SeededNoise(seed).For(-3), ref toldApart) is not { } next)
            {
                break;
            }

            var named = next with
            {
                Statement = statements[next.Statement],
                Accounts = [.. next.Accounts.Select(p => people[p]).Order()],
            };
            var same = found.FindIndex(f => f.Statement == named.Statement && f.Side == named.Side);
            if (same < 0)
            {
                found.Add(named);
            }
            else
            {
                found[same] = found[same] with { Accounts = [.. found[same].Accounts.Concat(named.Accounts).Order()] };
            }

            // A ring makes everybody else look odd beside it, so what it leaves is judged without it.
            int[] rest = [.. Enumerable.Range(0, votes.PersonCount).Except(next.Accounts)];
            votes = Only(votes, rest);
            people = [.. rest.Select(p => people[p])];
        }

        return (found, toldApart);
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

    private static PushedStatement? Strongest(VoteTable votes, SeededNoise noise, ref double? toldApart)
    {
        if (votes.PersonCount < FewestPeople)
        {
            return null;
        }

        var crowd = new CrowdShares(votes);
        var traits = new VotingTraits(votes, crowd, noise.For(1));
        double[][] people =
        [
            .. Enumerable.Range(0, votes.PersonCount).Select(p => traits.Of(p, votes.CellsOf(p), votes.CellsOf(p))),
        ];

        // Conformists first: beside them, whoever does not conform seems to draw.
        var conforming = Likeness.To(Imitation.Conforming, votes, crowd, traits, people, noise);
        if (Strongest(votes, conforming, Conforming) is { } conformists)
        {
            return conformists;
        }

        var drawing = Likeness.To(Imitation.Drawing, votes, crowd, traits, people, noise.For(2));
        toldApart = drawing.ToldApart;
        return Strongest(votes, drawing, Drawing);
    }

    private static PushedStatement? Strongest(VoteTable votes, Likeness likeness, string reason)
    {
        var sides = new SideScores(votes, likeness);
        var judged = 0;
        PushedStatement? strongest = null;
        for (var c = 0; c < votes.StatementCount; c++)
        {
            foreach (var answer in (int[])[0, 2])
            {
                // Conformists fill the common side of everything; they push where the rest of the people are on the other one.
                var most = sides.People(c, 2 - answer) * (reason == Conforming ? 1 : 2);
                if (
                    votes.Standings[c] != StatementStanding.Open
                    || sides.People(c, answer) > most
                    || sides.Excess(c, answer, FewestOnSide, FewestOthers) is not { } excess
                )
                {
                    continue;
                }

                judged++;
                if (excess > (strongest?.Strength ?? double.MinValue))
                {
                    strongest = new(c, (Vote)(answer - 1), excess, reason, []);
                }
            }
        }

        var beyond = (strongest?.Strength ?? 0) - (reason == Conforming ? ConformitySpread : 0);
        return strongest is null || judged * Probability.NormalTail(beyond) > FalseAlarms
            ? null
            : strongest with
            {
                Accounts = Suspects(votes, strongest, likeness),
            };
    }

    /// <summary>The likeliest imitators on the side, as many as its excess over the statement's other voters speaks of.</summary>
    private static int[] Suspects(VoteTable votes, PushedStatement pushed, Likeness likeness)
    {
        var side = new List<int>();
        var others = new List<int>();
        var cell = (3 * pushed.Statement) + (int)pushed.Side + 1;
        for (var p = 0; p < votes.PersonCount; p++)
        {
            foreach (var cast in votes.CellsOf(p))
            {
                if (cast / 3 == pushed.Statement)
                {
                    (cast == cell ? side : others).Add(p);
                }
            }
        }

        var usual = others.Average(p => likeness.Probability[p]);
        var excess = side.Average(p => likeness.Probability[p]) - usual;
        var share = Math.Clamp(excess / (likeness.OfMade - usual), 0, 1);
        return
        [
            .. side.OrderByDescending(p => likeness.Probability[p])
                .Take(Math.Max(1, (int)Math.Round(share * side.Count)))
                .Order(),
        ];
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

    private static int[] Sampled(VoteTable votes, ulong seed)
    {
        var share = (double)EnoughVotes / votes.VoteCount;
        var noise = new SeededNoise(seed).For(-2);
        return [.. Enumerable.Range(0, votes.PersonCount).Where(p => noise.At(p) < share)];
    }
}
