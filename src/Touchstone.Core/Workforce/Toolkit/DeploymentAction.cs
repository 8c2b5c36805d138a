using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Something that an employer will do, by whom and by when, and how it will know that it is done.</summary>
public sealed class DeploymentAction
{
    private DeploymentAction() { }

    internal DeploymentAction(Guid organisationId, Guid? assessmentId, string? item, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        OrganisationId = organisationId;
        AssessmentId = assessmentId;
        Item = item;
        PlannedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>The self-assessment that it answers, and the factor or element in it.</summary>
    public Guid? AssessmentId { get; private set; }
    public string? Item { get; private set; }
    public string What { get; private set; } = "";

    /// <summary>How they will know that it is done.</summary>
    public string Measure { get; private set; } = "";

    /// <summary>Who does it, as the employer names them.</summary>
    public string Owner { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public ActionState State { get; private set; } = ActionState.Open;

    /// <summary>How far it is, or why it was given up.</summary>
    public string Note { get; private set; } = "";
    public DateTimeOffset PlannedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.DeploymentAction.Ref(Id);

    public bool IsOverdue(DateOnly today) => State == ActionState.Open && DueOn < today;

    internal void Plan(string what, string measure, string owner, DateOnly dueOn)
    {
        What = what;
        Measure = measure;
        Owner = owner;
        DueOn = dueOn;
        Revision++;
    }

    internal void Report(ActionState state, string note, DateTimeOffset at)
    {
        State = state;
        Note = note;
        EndedAt = state == ActionState.Open ? null : EndedAt ?? at;
    }
}

public enum ActionState
{
    Open,
    Done,
    GivenUp,
}
