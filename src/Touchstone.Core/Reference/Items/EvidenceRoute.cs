namespace Touchstone.Core.Reference;

/// <summary>A way in which a practitioner may show a credential's capabilities.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">When to take it.</param>
/// <param name="Asks">What a piece of evidence by this route must state.</param>
public sealed record EvidenceRoute(string Code, string Name, string Description, IReadOnlyList<string> Asks)
    : IReferenceItem;
