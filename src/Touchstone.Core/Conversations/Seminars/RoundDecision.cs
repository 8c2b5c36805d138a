namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What organisers decide when they close a round.</summary>
public enum RoundDecision
{
    /// <summary>The leaders are asked once more, with what the round came to before them.</summary>
    Again,

    /// <summary>The problems are put together as they stand.</summary>
    Enough,
}
