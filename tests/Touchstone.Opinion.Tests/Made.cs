namespace Touchstone.Opinion.Tests;

/// <summary>Conversations for tests, small by hand or made at random from a seed.</summary>
internal static class Made
{
    /// <summary>One string per person, one sign per statement: + agree, - disagree, 0 pass, a dot for no vote.</summary>
    public static VoteTable Table(params string[] rows)
    {
        var matrix = new VoteMatrix();
        for (var c = 0; c < (rows.Length == 0 ? 0 : rows[0].Length); c++)
        {
            matrix.Moderate(c, StatementStanding.Open);
        }

        for (var p = 0; p < rows.Length; p++)
        {
            for (var c = 0; c < rows[p].Length; c++)
            {
                if (rows[p][c] != '.')
                {
                    matrix.Cast(
                        p,
                        c,
                        rows[p][c] == '+' ? Vote.Agree
                            : rows[p][c] == '-' ? Vote.Disagree
                            : Vote.Pass
                    );
                }
            }
        }

        return matrix.Freeze();
    }

    /// <summary>People in groups that lean differently on most statements.</summary>
    /// <param name="clarity">How far a group leans, on the log-odds scale.</param>
    /// <param name="liking">How far statements differ in how all like them, on the same scale.</param>
    public static (VoteTable Votes, int[] GroupOf) Groups(
        int people,
        int statements,
        int votesEach,
        int groups,
        double clarity,
        int seed,
        double liking = 0
    )
    {
        var random = new Random(seed);
        var leaning = new double[groups, statements];
        var liked = Enumerable.Range(0, statements).Select(_ => liking > 0 ? liking * Normal(random) : 0).ToArray();
        for (var g = 0; g < groups; g++)
        {
            for (var c = 0; c < statements; c++)
            {
                leaning[g, c] = liked[c] + (clarity * Normal(random));
            }
        }

        var groupOf = new int[people];
        var matrix = new VoteMatrix();
        for (var p = 0; p < people; p++)
        {
            groupOf[p] = random.Next(groups);
            var order = Enumerable.Range(0, statements).ToArray();
            random.Shuffle(order);
            foreach (var c in order.Take(votesEach))
            {
                var agrees = 1 / (1 + Math.Exp(-leaning[groupOf[p], c] - 0.3));
                var vote =
                    random.NextDouble() < 0.1 ? Vote.Pass
                    : random.NextDouble() < agrees ? Vote.Agree
                    : Vote.Disagree;
                matrix.Cast(p, c, vote);
            }
        }

        return (matrix.Freeze(), groupOf);
    }

    /// <summary>People spread evenly along two viewpoints, without groups.</summary>
    public static VoteTable Spectrum(int people, int statements, int votesEach, int seed)
    {
        var random = new Random(seed);
        var direction = Enumerable.Range(0, statements).Select(_ => 2 * Math.PI * random.NextDouble()).ToArray();
        var matrix = new VoteMatrix();
        for (var p = 0; p < people; p++)
        {
            var (x, y) = (2 * Normal(random), 2 * Normal(random));
            var order = Enumerable.Range(0, statements).ToArray();
            random.Shuffle(order);
            foreach (var c in order.Take(votesEach))
            {
                var leaning = (x * Math.Cos(direction[c])) + (y * Math.Sin(direction[c]));
                matrix.Cast(p, c, random.NextDouble() < 1 / (1 + Math.Exp(-leaning)) ? Vote.Agree : Vote.Disagree);
            }
        }

        return matrix.Freeze();
    }

    /// <summary>
    /// People along two viewpoints who also differ in how freely they agree and how often they pass, as real people do, and in
    /// how much they vote.
    /// </summary>
    public static VoteTable Styled(int people, int statements, int votesEach, int seed)
    {
        var random = new Random(seed);
        var liked = Enumerable.Range(0, statements).Select(_ => Normal(random)).ToArray();
        var direction = Enumerable.Range(0, statements).Select(_ => 2 * Math.PI * random.NextDouble()).ToArray();
        var matrix = new VoteMatrix();
        for (var p = 0; p < people; p++)
        {
            var (x, y, free) = (Normal(random), Normal(random), Normal(random));
            var passes = 0.4 * random.NextDouble();
            var wanted = (int)(votesEach * Math.Exp(0.5 * Normal(random)));
            var order = Enumerable.Range(0, statements).ToArray();
            random.Shuffle(order);
            foreach (var c in order.Take(Math.Clamp(wanted, 12, statements * 4 / 5)))
            {
                var leaning = liked[c] + free + (x * Math.Cos(direction[c])) + (y * Math.Sin(direction[c]));
                var vote =
                    random.NextDouble() < passes ? Vote.Pass
                    : random.NextDouble() < 1 / (1 + Math.Exp(-leaning)) ? Vote.Agree
                    : Vote.Disagree;
                matrix.Cast(p, c, vote);
            }
        }

        return matrix.Freeze();
    }

    /// <summary>The same votes, people and statements arriving in another order and, if wanted, under other numbers.</summary>
    public static VoteTable Shuffled(VoteTable votes, int seed, Func<long, long>? rename = null)
    {
        var random = new Random(seed);
        var cast = new List<(long Person, long Statement, Vote Vote)>();
        for (var p = 0; p < votes.PersonCount; p++)
        {
            cast.AddRange(votes.Row(p).Select(v => (votes.People[p], votes.Statements[v.Statement], v.Vote)));
        }

        var order = cast.ToArray();
        random.Shuffle(order);
        var matrix = new VoteMatrix();
        foreach (var (person, statement, vote) in order)
        {
            matrix.Cast(rename?.Invoke(person) ?? person, rename?.Invoke(statement) ?? statement, vote);
        }

        return matrix.Freeze();
    }

    /// <summary>More people who give the same answer to everything they see.</summary>
    public static VoteTable With(VoteTable votes, int accounts, int votesEach, Vote answer, int seed)
    {
        var random = new Random(seed);
        var matrix = new VoteMatrix(votes);
        for (var i = 0; i < accounts; i++)
        {
            var order = votes.Statements.ToArray();
            random.Shuffle(order);
            foreach (var statement in order.Take(votesEach))
            {
                matrix.Cast(1_000_000 + i, statement, answer);
            }
        }

        return matrix.Freeze();
    }

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
