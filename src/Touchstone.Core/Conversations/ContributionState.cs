namespace Touchstone.Core.Conversations;

/// <summary>Who sees an idea or a comment.</summary>
public enum ContributionState
{
    /// <summary>Its author and the moderators, until one of them has read it.</summary>
    Waiting,

    /// <summary>Everybody.</summary>
    Shown,

    /// <summary>Its author and the moderators, for a stated reason.</summary>
    Hidden,

    /// <summary>Its author took it back; its words are gone from every page but the author's.</summary>
    Withdrawn,
}
