namespace Touchstone.Frameworks.Comparing;

/// <summary>What a new version means for one row of a mapping.</summary>
public enum MappingEffect
{
    /// <summary>The node says what it said; the row stands.</summary>
    None,

    /// <summary>The node was reworded or retagged; the row is carried over, somebody should look whether it still holds.</summary>
    Recheck,

    /// <summary>The node was split or merged; somebody must decide where the row goes.</summary>
    Decide,

    /// <summary>The node is gone; the row has lost its end.</summary>
    Lost,
}
