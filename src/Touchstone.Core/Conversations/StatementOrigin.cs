namespace Touchstone.Core.Conversations;

/// <summary>Where a statement comes from.</summary>
public enum StatementOrigin
{
    /// <summary>A person who takes part wrote it.</summary>
    Idea,

    /// <summary>The organisers put it in.</summary>
    Seed,

    /// <summary>A moderator took it out of one that said several things.</summary>
    Split,

    /// <summary>A moderator said it more clearly.</summary>
    Reword,
}
