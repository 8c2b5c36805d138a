namespace Touchstone.Agreement;

/// <summary>What a coder decides on, and so what every agreement figure counts.</summary>
public enum CodingUnit
{
    /// <summary>A whole response.</summary>
    Response,

    /// <summary>One sentence of a response.</summary>
    Sentence,

    /// <summary>One character of a text, a Unicode code point. Long codings weigh more than short ones.</summary>
    Character,
}
