namespace Touchstone.Core.Reference;

/// <summary>One of the four pillars of the multi-professional framework, with its capabilities in code order.</summary>
public sealed record Pillar(string Code, string Name, string Description, IReadOnlyList<PillarCapability> Capabilities)
    : IReferenceItem;
