namespace Touchstone.Frameworks.Comparing;

/// <summary>What happened to a stretch of text.</summary>
public enum WordEditKind
{
    /// <summary>It stands in both texts.</summary>
    Same,

    /// <summary>It stands in the new text only.</summary>
    Inserted,

    /// <summary>It stands in the old text only.</summary>
    Deleted,
}
