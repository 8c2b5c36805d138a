namespace Touchstone.Core.Insight.Coding;

/// <summary>What somebody noted while they coded: on a text, on a code, or on the analysis as a whole.</summary>
public sealed class CodingMemo
{
    private CodingMemo() { }

    internal CodingMemo(Guid analysis, Guid? code, Guid? text, string words, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysis;
        CodeId = code;
        TextId = text;
        Words = words;
        WrittenBy = by;
        WrittenAt = at;
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }
    public Guid? CodeId { get; private set; }
    public Guid? TextId { get; private set; }
    public string Words { get; private set; } = "";
    public Guid WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
}
