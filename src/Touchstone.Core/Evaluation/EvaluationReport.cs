using Touchstone.Core.Record;

namespace Touchstone.Core.Evaluation;

/// <summary>
/// What was learned about the value and impact of one credential, or of all of them together: figures frozen on a day, the
/// findings that rest on them, and in the end a decision.
/// </summary>
public sealed class EvaluationReport
{
    private EvaluationReport() { }

    internal EvaluationReport(
        Guid? credentialId,
        string title,
        string question,
        Snapshot snapshot,
        Guid by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        CredentialId = credentialId;
        Title = title;
        Question = question;
        Snapshot = snapshot;
        BegunBy = by;
        BegunAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>Null where all credentials are evaluated together.</summary>
    public Guid? CredentialId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What the evaluation wants to know.</summary>
    public string Question { get; private set; } = "";
    public Snapshot Snapshot { get; private set; } = null!;

    /// <summary>Markdown.</summary>
    public string Findings { get; private set; } = "";
    public EvaluationState State { get; private set; } = EvaluationState.Draft;
    public Guid BegunBy { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Everybody who wrote findings: none of them decides on them.</summary>
    public Guid[] Authors { get; private set; } = [];
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Evaluation.Ref(Id);

    internal void Write(string findings, bool finished, Guid by)
    {
        Findings = findings;
        Authors = [.. Authors.Append(by).Distinct()];
        State = finished ? EvaluationState.Submitted : EvaluationState.Draft;
        Revision++;
    }

    /// <summary>The deciders ask for more work on the findings.</summary>
    internal void Return()
    {
        State = EvaluationState.Draft;
        Revision++;
    }

    internal void Decide(DateTimeOffset at)
    {
        State = EvaluationState.Decided;
        DecidedAt = at;
        Revision++;
    }
}

/// <summary>Where an evaluation stands.</summary>
public enum EvaluationState
{
    Draft,

    /// <summary>The findings are finished and wait for the decision.</summary>
    Submitted,
    Decided,
}
