namespace Touchstone.Agreement;

/// <summary>Why panels are not full: submissions that together need more than the reviewers open to them can give.</summary>
/// <param name="Kind">What stands in the way.</param>
/// <param name="Submissions">The submissions that compete.</param>
/// <param name="Reviewers">The reviewers among whom they compete: those with their caps used up.</param>
/// <param name="Needed">Places of these submissions.</param>
/// <param name="Available">Places that can be filled.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record BindingConstraint(
    BindingKind Kind,
    IReadOnlyList<string> Submissions,
    IReadOnlyList<string> Reviewers,
    int Needed,
    int Available,
    string Sentence
);
