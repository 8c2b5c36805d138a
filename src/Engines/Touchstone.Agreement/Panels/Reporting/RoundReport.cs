namespace Touchstone.Agreement;

/// <summary>What came of one round.</summary>
/// <param name="Round">The ratings.</param>
/// <param name="Rule">The rule that judged it.</param>
/// <param name="Invited">How many were asked: for the first round those of the study, later those who answered before.</param>
/// <param name="Items">Each item rated, with its figures and the outcome.</param>
/// <param name="Concordance">Kendall's W among those who rated every item of the round; null where it is not defined.</param>
/// <param name="ContentValidity">Over the items of the round.</param>
/// <param name="Changes">Each item's change since the last round in which it was rated.</param>
public sealed record RoundReport(
    PanelRound Round,
    ConsensusRule Rule,
    int Invited,
    IReadOnlyList<(ItemFigures Figures, ConsensusOutcome Outcome)> Items,
    KendallW? Concordance,
    ScaleContentValidity? ContentValidity,
    IReadOnlyList<RoundChange> Changes
)
{
    /// <summary>The share of those asked who rated anything, from 0 to 1; null where nobody was asked.</summary>
    public double? ResponseRate => Invited == 0 ? null : (double)Round.Panellists.Count / Invited;
}
