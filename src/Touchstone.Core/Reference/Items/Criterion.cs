namespace Touchstone.Core.Reference;

/// <summary>A criterion of the gateway (1 to 3) or of endorsement (4 to 10).</summary>
/// <param name="Code">Its number; the two sets count on.</param>
/// <param name="Name">What it is about, in short.</param>
/// <param name="Question">What a reviewer asks of what was submitted.</param>
/// <param name="Scale">The code of the scale on which it is judged.</param>
/// <param name="Anchors">What each level of the scale looks like for this criterion.</param>
/// <param name="SubCriteria">Its parts, in code order.</param>
public sealed record Criterion(
    string Code,
    string Name,
    string Question,
    string Scale,
    IReadOnlyList<Anchor> Anchors,
    IReadOnlyList<SubCriterion> SubCriteria
) : IReferenceItem;
