namespace Touchstone.Core.Insight.Projects;

/// <summary>When a text that several people coded has a code. What has been adjudicated follows the adjudication.</summary>
public enum ConsensusRule
{
    /// <summary>One of its coders gave it.</summary>
    Anyone,

    /// <summary>More than half of its coders gave it.</summary>
    Majority,

    /// <summary>All of its coders gave it.</summary>
    Everyone,
}
