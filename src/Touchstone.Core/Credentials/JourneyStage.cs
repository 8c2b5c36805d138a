namespace Touchstone.Core.Credentials;

/// <summary>One stage of one credential's journey.</summary>
public sealed class JourneyStage
{
    private JourneyStage() { }

    internal JourneyStage(Guid credentialId, Stage stage)
    {
        CredentialId = credentialId;
        Stage = stage;
    }

    public Guid CredentialId { get; private set; }
    public Stage Stage { get; private set; }
    public StageState State { get; private set; } = StageState.NotStarted;
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>The decision by which the stage was skipped.</summary>
    public Guid? SkippedBy { get; private set; }

    /// <summary>When it is expected to be done, as last forecast.</summary>
    public DateOnly? Forecast { get; internal set; }

    internal void Start(DateTimeOffset at)
    {
        if (State == StageState.Underway)
        {
            return;
        }
        State = StageState.Underway;
        StartedAt = at;
        DoneAt = null;
    }

    internal void Finish(DateTimeOffset at)
    {
        State = StageState.Done;
        DoneAt = at;
    }

    internal void Skip(Guid decisionId, DateTimeOffset at)
    {
        State = StageState.Skipped;
        SkippedBy = decisionId;
        DoneAt = at;
    }

    internal void Reset()
    {
        State = StageState.NotStarted;
        StartedAt = null;
        DoneAt = null;
        SkippedBy = null;
        Forecast = null;
    }
}
