namespace Touchstone.Core.Insight.Coding;

/// <summary>Coders differed on whether a text has a code, and somebody settled it.</summary>
public sealed class AdjudicatedCode
{
    private AdjudicatedCode() { }

    internal AdjudicatedCode(Guid sample, Guid text, Guid code, bool isGiven, string reason, Guid by, DateTimeOffset at)
    {
        SampleId = sample;
        TextId = text;
        CodeId = code;
        IsGiven = isGiven;
        Reason = reason;
        DecidedBy = by;
        DecidedAt = at;
    }

    public Guid SampleId { get; private set; }
    public Guid TextId { get; private set; }
    public Guid CodeId { get; private set; }
    public bool IsGiven { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid DecidedBy { get; private set; }
    public DateTimeOffset DecidedAt { get; private set; }

    internal void Change(bool isGiven, string reason, Guid by, DateTimeOffset at)
    {
        IsGiven = isGiven;
        Reason = reason;
        DecidedBy = by;
        DecidedAt = at;
    }
}
