namespace Touchstone.Agreement;

/// <summary>What a RAND/UCLA panel says of an item.</summary>
public enum AppropriatenessVerdict
{
    /// <summary>The median is in the upper third, and the panel does not disagree.</summary>
    Appropriate,

    /// <summary>The median is in the middle third, or the panel disagrees.</summary>
    Uncertain,

    /// <summary>The median is in the lower third, and the panel does not disagree.</summary>
    Inappropriate,
}
