namespace Touchstone.Core.Record.Log;

/// <summary>The details of an entry in the record log. Kept apart, so that erasing a person's data leaves the log verifiable.</summary>
public sealed class EntryDetail
{
    private EntryDetail() { }

    internal EntryDetail(long sequence, byte[] salt, string content)
    {
        Sequence = sequence;
        Salt = salt;
        Content = content;
    }

    public long Sequence { get; private set; }
    public byte[] Salt { get; private set; } = [];

    /// <summary>JSON in the canonical form whose salted hash is the entry's content hash.</summary>
    public string Content { get; private set; } = "";
}
