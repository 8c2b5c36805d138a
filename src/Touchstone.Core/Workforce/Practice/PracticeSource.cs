using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>A document in use in practice: a job description or a local framework, with the statements found in it.</summary>
public sealed class PracticeSource
{
    private PracticeSource() { }

    internal PracticeSource(
        Guid exerciseId,
        Guid organisationId,
        string title,
        SourceKind kind,
        Guid by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        ExerciseId = exerciseId;
        OrganisationId = organisationId;
        Title = title;
        Kind = kind;
        AddedBy = by;
        AddedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid ExerciseId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string Title { get; private set; } = "";
    public SourceKind Kind { get; private set; }

    /// <summary>The file; null when the text was pasted.</summary>
    public Guid? FileId { get; internal set; }
    public Guid AddedBy { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When people had decided on every statement.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public IList<PracticeStatement> Statements { get; private set; } = [];
    public RecordRef Ref => RecordKinds.PracticeSource.Ref(Id);

    internal void Take(FoundStatement found) => Statements.Add(new PracticeStatement(Id, Statements.Count + 1, found));

    internal void Saved(DateTimeOffset at)
    {
        Revision++;
        ConfirmedAt = Statements.All(s => s.State != StatementState.Found) ? at : null;
    }
}

public enum SourceKind
{
    JobDescription,
    Framework,
}
