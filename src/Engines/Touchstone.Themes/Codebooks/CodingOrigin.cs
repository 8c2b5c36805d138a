namespace Touchstone.Themes.Codebooks;

/// <summary>Where a coding comes from. It stays with the coding for good, so that nobody has to guess what a machine did.</summary>
public enum CodingOrigin
{
    /// <summary>A person read the words and chose the code.</summary>
    Person,

    /// <summary>A rule that a person wrote, such as a word to look for.</summary>
    Rule,

    /// <summary>Learnt from people's codings, and accepted by a person.</summary>
    Learnt,

    /// <summary>Proposed by a language model, and accepted by a person.</summary>
    Model,
}
