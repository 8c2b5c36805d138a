namespace Touchstone.Core.Record.Log;

/// <summary>The details of an entry in the record log. Kept apart, so that erasing a person's data leaves the log verifiable.</summary>
public sealed class EntryDetail
{
    private EntryDetail() { }

    internal EntryDetail(long sequence, byte[] salt, string content, Guid? actorId, Guid? personId)
    {
        Sequence = sequence;
        Salt = salt;
        Content = content;
        ActorId = actorId;
        PersonId = personId;
    }

    public long Sequence { get; private set; }
    public byte[] Salt { get; private set; } = [];

    /// <summary>JSON whose salted hash is the entry's content hash: who did it, about whom, what and why.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The account of whoever did it. The content says the same, under the hash.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The account that the entry is about, where it is about one.</summary>
    public Guid? PersonId { get; private set; }
}
