using System.Security.Cryptography;

namespace Touchstone.Core.Conversations.OpenData;

/// <summary>One file of the open data of a conversation. Once published it stands.</summary>
public sealed class OpenFile
{
    private OpenFile() { }

    internal OpenFile(Guid conversationId, string name, byte[] content, DateTimeOffset publishedAt)
    {
        ConversationId = conversationId;
        Name = name;
        Content = content;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        PublishedAt = publishedAt;
    }

    public Guid ConversationId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Hash of the content, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";
    public byte[] Content { get; private set; } = [];
    public DateTimeOffset PublishedAt { get; private set; }
}
