namespace Touchstone.Core.Conversations;

/// <summary>Where a conversation stands.</summary>
public enum ConversationPhase
{
    /// <summary>Being prepared; nobody but its organisers sees it.</summary>
    Draft,

    /// <summary>Announced, and not open yet.</summary>
    Coming,

    /// <summary>People take part.</summary>
    Open,

    /// <summary>Over: to be read, with nothing added.</summary>
    Closed,
}
