namespace Touchstone.Core.Reference;

/// <summary>An element of the governance of advanced practice, with what each level of maturity looks like.</summary>
public sealed record MaturityElement(string Code, string Name, string Description, IReadOnlyList<Anchor> Anchors)
    : IReferenceItem;
