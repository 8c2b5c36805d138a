namespace Touchstone.Core.Reference;

/// <summary>A word that we do not use, and what we say.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">The word to avoid.</param>
/// <param name="Instead">What to say.</param>
/// <param name="Why">The reason.</param>
public sealed record AvoidedWord(string Code, string Name, string Instead, string Why) : IReferenceItem;
