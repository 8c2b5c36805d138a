namespace Touchstone.Core.Reference;

/// <summary>A word of the field and what we mean by it.</summary>
/// <param name="Code">Our code, which is also its anchor on the glossary page.</param>
/// <param name="Name">The word.</param>
/// <param name="Meaning">What it means here.</param>
public sealed record GlossaryTerm(string Code, string Name, string Meaning) : IReferenceItem;
