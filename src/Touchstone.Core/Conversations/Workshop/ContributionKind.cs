namespace Touchstone.Core.Conversations.Workshop;

/// <summary>What somebody added.</summary>
public enum ContributionKind
{
    Idea,
    Comment,
}
