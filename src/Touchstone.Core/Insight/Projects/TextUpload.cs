using System.Collections.Immutable;

namespace Touchstone.Core.Insight.Projects;

/// <summary>A spreadsheet that was brought in and looked at, and perhaps taken.</summary>
public sealed class TextUpload
{
    private TextUpload() { }

    internal TextUpload(Guid analysisId, Guid fileId, string name, UploadColumns columns, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysisId;
        FileId = fileId;
        Name = name;
        Columns = columns;
        BroughtBy = by;
        BroughtAt = at;
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }
    public Guid FileId { get; private set; }

    /// <summary>What the texts are, for the list of sources.</summary>
    public string Name { get; private set; } = "";
    public UploadColumns Columns { get; private set; } = null!;
    public DateOnly? CollectedFrom { get; private set; }
    public DateOnly? CollectedTo { get; private set; }
    public int? Invited { get; private set; }
    public Guid BroughtBy { get; private set; }
    public DateTimeOffset BroughtAt { get; private set; }

    /// <summary>The source that came of it; null while it has not been taken.</summary>
    public Guid? TakenAs { get; private set; }
    public int Revision { get; private set; }

    internal void Say(string name, UploadColumns columns, DateOnly? from, DateOnly? to, int? invited)
    {
        Name = name;
        Columns = columns;
        CollectedFrom = from;
        CollectedTo = to;
        Invited = invited;
        Revision++;
    }

    internal void Take(Guid source)
    {
        TakenAs = source;
        Revision++;
    }
}

/// <summary>What each column of a spreadsheet holds, in the order of the file.</summary>
public sealed record UploadColumns(ImmutableArray<UploadColumn> All);

/// <param name="Heading">As the file has it.</param>
public sealed record UploadColumn(string Heading, ColumnUse Use);
