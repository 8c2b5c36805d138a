namespace Touchstone.Frameworks;

/// <summary>How one node stands to a node of another framework version.</summary>
public enum MappingRelation
{
    /// <summary>Both mean the same.</summary>
    Exact,

    /// <summary>Both mean nearly the same.</summary>
    Close,

    /// <summary>The node covers the other and more.</summary>
    Broader,

    /// <summary>The node covers a part of the other.</summary>
    Narrower,

    /// <summary>The node helps towards the other without covering a definite part.</summary>
    Contributes,

    /// <summary>The other takes the node's place.</summary>
    ReplacedBy,
}
