namespace Touchstone.Core.Conversations;

/// <summary>A voice in one conversation. Who it is, nobody can read here.</summary>
public sealed class Participant
{
    private Participant() { }

    internal Participant(Guid conversationId, byte[] voice)
    {
        ConversationId = conversationId;
        Voice = voice;
    }

    /// <summary>A number of its own among all conversations.</summary>
    public long Number { get; private set; }
    public Guid ConversationId { get; private set; }

    /// <summary>Hash of the secret that the person's browser holds.</summary>
    public byte[] Voice { get; private set; } = [];
}
