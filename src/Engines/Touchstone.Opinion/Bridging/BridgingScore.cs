namespace Touchstone.Opinion;

/// <summary>
/// How much a statement is supported across viewpoints: the level that is left when one factor of viewpoint, person's times
/// statement's, has explained what it can. Disagree, pass and agree count 0, ½ and 1.
/// </summary>
/// <param name="Score">The level, about -0.5 to 0.5; 0 for a statement liked as much as the average one.</param>
/// <param name="Lower">Lower end of the 95 % range.</param>
/// <param name="Upper">Upper end of the 95 % range.</param>
/// <param name="Viewpoint">How strongly support depends on viewpoint; its sign means nothing.</param>
public sealed record BridgingScore(double Score, double Lower, double Upper, double Viewpoint)
{
    private const int Rounds = 15;
    private const double Z = 1.96;

    /// <summary>Scores every statement.</summary>
    /// <param name="votes">The votes, cleared of suspected accounts by whoever wants them to be.</param>
    /// <param name="components">Where viewpoints start from.</param>
    public static IReadOnlyList<BridgingScore> Of(VoteTable votes, PrincipalComponents components)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(components);
        var model = new MatrixFactorisation(votes, [0, 0.5, 1], 1, components.Components);
        model.Run(Rounds);
        var scores = new BridgingScore[votes.StatementCount];
        for (var c = 0; c < scores.Length; c++)
        {
            var range = Z * model.LevelError(c);
            scores[c] = new(model.Level(c), model.Level(c) - range, model.Level(c) + range, model.View(c, 0));
        }

        return scores;
    }
}
