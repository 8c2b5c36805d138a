namespace Touchstone.Core.Engagement.Importing;

/// <summary>A file of answers from another platform that was brought in and looked at, and perhaps taken.</summary>
public sealed class AnswerUpload
{
    private AnswerUpload() { }

    internal AnswerUpload(
        Guid questionnaireId,
        Guid versionId,
        Guid fileId,
        AnswerReport report,
        Guid by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        QuestionnaireId = questionnaireId;
        VersionId = versionId;
        FileId = fileId;
        Report = report;
        BroughtBy = by;
        BroughtAt = at;
    }

    public Guid Id { get; private set; }
    public Guid QuestionnaireId { get; private set; }

    /// <summary>The version whose questions the columns were read as.</summary>
    public Guid VersionId { get; private set; }
    public Guid FileId { get; private set; }
    public AnswerReport Report { get; private set; } = null!;
    public Guid BroughtBy { get; private set; }
    public DateTimeOffset BroughtAt { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }

    internal void Take(DateTimeOffset at) => TakenAt = at;
}
