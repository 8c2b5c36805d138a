namespace Touchstone.Core.Insight.Coding;

/// <summary>Somebody has gone through a text to its end: where they gave no code, none applies.</summary>
public sealed class TextReading
{
    private TextReading() { }

    internal TextReading(Guid text, Guid coder, DateTimeOffset at)
    {
        TextId = text;
        Coder = coder;
        FinishedAt = at;
    }

    public Guid TextId { get; private set; }
    public Guid Coder { get; private set; }
    public DateTimeOffset FinishedAt { get; private set; }
}
