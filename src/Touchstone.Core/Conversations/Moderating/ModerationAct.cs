namespace Touchstone.Core.Conversations.Moderating;

/// <summary>What moderators do.</summary>
public enum ModerationAct
{
    /// <summary>Shown, for the first time or again.</summary>
    Approved,
    Hidden,
    Merged,
    Split,
    Reworded,
}
