using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Where a set of texts came from, and how it was collected: what the method section of a report says.</summary>
public sealed class TextSource
{
    private TextSource() { }

    internal TextSource(Guid analysisId, BroughtTexts brought, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysisId;
        Kind = brought.Kind;
        Name = brought.Name;
        FromKind = brought.From?.Kind;
        FromId = brought.From?.Id;
        CollectedFrom = brought.CollectedFrom;
        CollectedTo = brought.CollectedTo;
        Invited = brought.Invited;
        Texts = brought.Texts.Count;
        BroughtBy = by;
        BroughtAt = at;
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }
    public SourceKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public RecordKind? FromKind { get; private set; }
    public Guid? FromId { get; private set; }
    public DateOnly? CollectedFrom { get; private set; }
    public DateOnly? CollectedTo { get; private set; }

    /// <summary>How many people were asked, where that is known.</summary>
    public int? Invited { get; private set; }

    /// <summary>How many there are now.</summary>
    public int Texts { get; private set; }

    /// <summary>How many went again, because they were taken back where people gave them.</summary>
    public int TakenBack { get; private set; }
    public Guid BroughtBy { get; private set; }

    /// <summary>When the last of them came.</summary>
    public DateTimeOffset BroughtAt { get; private set; }
    public RecordRef Ref => RecordKinds.TextSource.Ref(Id);

    /// <summary>The record that the texts were given to, where there is one.</summary>
    public RecordRef? From => FromKind?.Ref(FromId!.Value);

    internal void Add(BroughtTexts more, Guid by, DateTimeOffset at)
    {
        CollectedFrom = more.CollectedFrom;
        CollectedTo = more.CollectedTo;
        Texts += more.Texts.Count;
        BroughtBy = by;
        BroughtAt = at;
    }

    internal void TakeBack(int texts)
    {
        Texts -= texts;
        TakenBack += texts;
    }
}
