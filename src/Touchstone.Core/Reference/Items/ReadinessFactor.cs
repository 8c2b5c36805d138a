namespace Touchstone.Core.Reference;

/// <summary>Something that must be there before advanced practice can work, rated by the employer itself.</summary>
/// <param name="Code">Its code: a letter for the level and a number.</param>
/// <param name="Name">What it is about, in short.</param>
/// <param name="Level">Who looks at it.</param>
/// <param name="Question">What they ask themselves.</param>
/// <param name="Evidence">What could show it.</param>
/// <param name="Anchors">What each rating looks like for this factor.</param>
public sealed record ReadinessFactor(
    string Code,
    string Name,
    ReadinessLevel Level,
    string Question,
    string Evidence,
    IReadOnlyList<Anchor> Anchors
) : IReferenceItem;
