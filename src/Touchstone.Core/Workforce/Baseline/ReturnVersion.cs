namespace Touchstone.Core.Workforce.Baseline;

/// <summary>One version of a return. Once signed off it never changes; the database sees to it too.</summary>
public sealed class ReturnVersion
{
    private ReturnVersion() { }

    internal ReturnVersion(Guid returnId, int number, string reason, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        ReturnId = returnId;
        Number = number;
        Reason = reason;
        MadeBy = by;
        MadeAt = at;
    }

    public Guid Id { get; private set; }
    public Guid ReturnId { get; private set; }

    /// <summary>1 for the first, and upwards.</summary>
    public int Number { get; private set; }

    /// <summary>Why it takes the place of the one before; empty for the first.</summary>
    public string Reason { get; private set; } = "";
    public VersionOrigin Origin { get; private set; } = VersionOrigin.Form;

    /// <summary>The spreadsheet it was taken from.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>How many lines of a plan it holds.</summary>
    public int Lines { get; private set; }

    /// <summary>The answers to a survey.</summary>
    public SurveyAnswers? Answers { get; private set; }

    /// <summary>The organisation says that it has nobody at this level and plans nobody.</summary>
    public bool IsNil { get; private set; }
    public Guid MadeBy { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public Guid? SignedBy { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>It was signed off after the collection had closed.</summary>
    public bool IsLate { get; private set; }

    internal void TakeFile(Guid file, int lines)
    {
        Origin = VersionOrigin.Upload;
        FileId = file;
        Lines = lines;
    }

    internal void CopyLines(int lines) => Lines = lines;

    /// <summary>A line was written or removed by hand: the version is no longer what stands in a file.</summary>
    internal void EditLines(int lines)
    {
        Origin = VersionOrigin.Form;
        FileId = null;
        Lines = lines;
    }

    internal void Answer(SurveyAnswers answers) => Answers = answers;

    internal void SignOff(Guid by, DateTimeOffset at, bool isNil, bool isLate)
    {
        if (SignedAt is not null)
        {
            throw new InvalidOperationException("This version has been signed off.");
        }
        SignedBy = by;
        SignedAt = at;
        IsNil = isNil;
        IsLate = isLate;
    }
}

/// <summary>How a version came in.</summary>
public enum VersionOrigin
{
    Upload,
    Form,
}
