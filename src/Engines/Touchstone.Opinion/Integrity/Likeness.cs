namespace Touchstone.Opinion;

/// <summary>
/// How alike each account is to one that imitates the crowd. What such an account looks like depends on the conversation, so
/// imitators of it are made, on the very statements that people voted on, and what tells people from them is learnt.
/// </summary>
/// <param name="Probability">Per person the probability of being an imitator, were half of all accounts such.</param>
/// <param name="Score">The same, less what is usual for someone who votes as much, with variance about 1.</param>
/// <param name="OfMade">The mean probability of the imitators made.</param>
/// <param name="ToldApart">How often an imitator made looks more like one than a person does, 0.5 to 1: whether they can be told.</param>
internal sealed record Likeness(double[] Probability, double[] Score, double OfMade, double ToldApart)
{
    private const int EnoughMade = 4_000;
    private const int MostEach = 10;

    /// <summary>
    /// Where everybody votes about as much, a ring that casts one vote fewer must not pass for what is usual: a slope has to be
    /// carried by activities that really differ (as logarithms, people's have a variance of about 0.4).
    /// </summary>
    private const double Stiffness = 0.02;

    /// <summary>Learns from, and judges, everybody.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="crowd">What the crowd says.</param>
    /// <param name="traits">The traits to judge by.</param>
    /// <param name="people">Everybody's traits.</param>
    /// <param name="imitation">The kind of imitator.</param>
    /// <param name="noise">What imitators draw with.</param>
    public static Likeness To(
        Imitation imitation,
        VoteTable votes,
        CrowdShares crowd,
        VotingTraits traits,
        double[][] people,
        SeededNoise noise
    )
    {
        var each = imitation == Imitation.Drawing ? Math.Clamp(EnoughMade / votes.PersonCount, 1, MostEach) : 1;
        var rows = new List<double[]>(people);
        for (var p = 0; p < votes.PersonCount; p++)
        {
            var own = votes.CellsOf(p);
            for (var copy = 0; copy < each; copy++)
            {
                var row = new int[own.Length];
                for (var i = 0; i < row.Length; i++)
                {
                    var first = own[i] - (own[i] % 3);
                    var lot = noise.At((each * (votes.RowStart[p] + i)) + copy);
                    row[i] = imitation == Imitation.Drawing ? Drawn(crowd, first, lot) : crowd.Common(first);
                }

                rows.Add(traits.Of(p, row, own));
            }
        }

        double[] isMade = [.. rows.Select((_, i) => i < people.Length ? 0.0 : 1)];
        double[] importance = [.. rows.Select((_, i) => i < people.Length ? 1.0 : 1.0 / each)];
        var separation = new LogisticSeparation([.. rows], isMade, importance);
        double[] probability = [.. people.Select(separation.Of)];
        double[] made = [.. rows.Skip(people.Length).Select(separation.Of)];
        return new(
            probability,
            BeyondActivity(probability, [.. people.Select(t => t[^1])]),
            made.Average(),
            Above(made, probability)
        );
    }

    /// <summary>The share of pairs in which the first is above the second, ties by half.</summary>
    private static double Above(double[] first, double[] second)
    {
        double[] sorted = [.. second.Order()];
        double pairs = 0;
        foreach (var value in first)
        {
            var below = Array.BinarySearch(sorted, value);
            pairs += below >= 0 ? below + 0.5 : ~below;
        }

        return pairs / ((double)first.Length * second.Length);
    }

    private static int Drawn(CrowdShares crowd, int first, double lot)
    {
        var at = lot * crowd.Cast(first);
        return at < crowd.Counts[first] ? first
            : at < crowd.Counts[first] + crowd.Counts[first + 1] ? first + 1
            : first + 2;
    }

    /// <summary>
    /// Someone who votes little shows little of themselves, and statements differ in whether such people come to them. So what
    /// is usual for as many votes is taken off, and the rest is measured in its usual spread.
    /// </summary>
    private static double[] BeyondActivity(double[] probability, double[] activity)
    {
        var usual = Parabola(activity, probability);
        double[] beyond = [.. probability.Select((p, i) => p - usual[i])];
        double[] squares = [.. beyond.Select(b => b * b)];
        var overall = squares.Average();
        var spread = Parabola(activity, squares);
        return [.. beyond.Select((b, i) => overall > 0 ? b / Math.Sqrt(Math.Max(spread[i], overall / 10)) : 0)];
    }

    /// <summary>The values of the parabola nearest to the points, by least squares; level where people hardly differ in x.</summary>
    private static double[] Parabola(double[] x, double[] y)
    {
        var centre = x.Average();
        var gram = new double[3, 3];
        var right = new double[3];
        double[][] powers = [.. x.Select(v => new[] { 1, v - centre, Math.Pow(v - centre, 2) })];
        for (var i = 0; i < x.Length; i++)
        {
            for (var a = 0; a < 3; a++)
            {
                right[a] += powers[i][a] * y[i];
                for (var b = 0; b < 3; b++)
                {
                    gram[a, b] += powers[i][a] * powers[i][b];
                }
            }
        }

        for (var a = 1; a < 3; a++)
        {
            gram[a, a] += Stiffness * x.Length;
        }

        var inverse = SymmetricMatrix.Inverse(gram);
        return
        [
            .. powers.Select(p =>
                Enumerable.Range(0, 3).Sum(a => p[a] * Enumerable.Range(0, 3).Sum(b => inverse[a, b] * right[b]))
            ),
        ];
    }
}
