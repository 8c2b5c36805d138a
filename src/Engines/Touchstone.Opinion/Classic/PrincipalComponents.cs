namespace Touchstone.Opinion;

/// <summary>The two main directions in which the votes differ, and where everybody and everything stands on them.</summary>
/// <param name="Centre">Mean vote of each statement, in [-1, 1]; 0 for moderated statements.</param>
/// <param name="Components">One or two unit directions over the statements. Their signs mean nothing.</param>
/// <param name="Projections">Per component, each person's place: centred votes along it, scaled by √(statements / own votes).</param>
/// <param name="Extremity">How far from the middle a statement pulls those who agree with it alone, 0 or more.</param>
public sealed record PrincipalComponents(
    IReadOnlyList<double> Centre,
    IReadOnlyList<IReadOnlyList<double>> Components,
    IReadOnlyList<IReadOnlyList<double>> Projections,
    IReadOnlyList<double> Extremity
)
{
    /// <summary>
    /// Multiplications after which the method of Polis, whose loop counts 100, takes the iterate: with 99 a conversation whose
    /// second direction has not settled comes out as published, to eleven digits.
    /// </summary>
    internal const int Rounds = 99;

    /// <summary>Finds the components by power iteration with deflation.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="previous">
    /// The components of the last update, to start from; statements that are new start at 1. Null starts all at 1.
    /// </param>
    public static PrincipalComponents Of(VoteTable votes, IReadOnlyList<IReadOnlyList<double>>? previous = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var centred = new CentredVotes(votes);
        var components = new List<double[]>();
        if (previous is null && Math.Min(votes.PersonCount, votes.StatementCount) >= 2)
        {
            var start = Start(votes.StatementCount, []);
            return Project(votes, centred, [.. PowerIteration.RunTwo(x => centred.TimesGram(x), start, Rounds)]);
        }

        for (var i = 0; i < Math.Min(2, Math.Min(votes.PersonCount, votes.StatementCount)); i++)
        {
            var start = Start(votes.StatementCount, i < previous?.Count ? previous[i] : []);
            components.Add(PowerIteration.Run(x => centred.TimesGram(x), start, Rounds, i == 0 ? null : components[0]));
        }

        return Project(votes, centred, components);
    }

    private static double[] Start(int statements, IReadOnlyList<double> previous)
    {
        var start = new double[statements];
        for (var c = 0; c < statements; c++)
        {
            start[c] = c < previous.Count ? previous[c] : 1;
        }

        return start;
    }

    private static PrincipalComponents Project(VoteTable votes, CentredVotes centred, List<double[]> components)
    {
        var cast = VotesCountedForScale(votes, centred.ModeratedCount);
        var projections = new List<double[]>();
        var extremity = new double[votes.StatementCount];
        foreach (var component in components)
        {
            var places = centred.Times(component);
            for (var p = 0; p < places.Length; p++)
            {
                places[p] = cast[p] == 0 ? 0 : places[p] * Math.Sqrt((double)votes.StatementCount / cast[p]);
            }

            projections.Add(places);
            for (var c = 0; c < extremity.Length; c++)
            {
                var pull = (1 - centred.Mean[c]) * component[c] * Math.Sqrt(votes.StatementCount);
                extremity[c] += votes.Standings[c] == StatementStanding.Open ? pull * pull : 0;
            }
        }

        for (var c = 0; c < extremity.Length; c++)
        {
            extremity[c] = Math.Sqrt(extremity[c]);
        }

        return new(centred.Mean, components, projections, extremity);
    }

    /// <summary>The method counts the zeroed column of a moderated statement as a vote of everyone.</summary>
    private static int[] VotesCountedForScale(VoteTable votes, int moderated)
    {
        var cast = new int[votes.PersonCount];
        for (var p = 0; p < cast.Length; p++)
        {
            cast[p] = moderated;
            foreach (var cell in votes.CellsOf(p))
            {
                cast[p] += votes.Standings[cell / 3] == StatementStanding.Open ? 1 : 0;
            }
        }

        return cast;
    }
}
