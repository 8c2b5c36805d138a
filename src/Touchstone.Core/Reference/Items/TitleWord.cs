namespace Touchstone.Core.Reference;

/// <summary>A word by which job titles are compared.</summary>
/// <param name="Same">Other ways to write it; <c>acp:advanced clinical practitioner</c> spells an abbreviation out.</param>
public sealed record TitleWord(string Code, string Name, TitleWordKind Kind, IReadOnlyList<string> Same)
    : IReferenceItem;

/// <summary>What a word of a job title says.</summary>
public enum TitleWordKind
{
    /// <summary>Nothing about the role.</summary>
    Filler,
    Level,
    Profession,
    Field,
}
