using System.Collections.Immutable;
using Touchstone.Core.Record;

namespace Touchstone.Core.Credentials;

/// <summary>
/// A credential and its journey. Stages 1 to 6 happen in order, and none is skipped except by a recorded decision; 7 to 11
/// run side by side once it is launched.
/// </summary>
public sealed class Credential
{
    /// <summary>The last stage that must be reached in order.</summary>
    public const Stage LastInOrder = Stage.Launch;

    private Credential() { }

    public Credential(string name, string scope, EntryDoor door, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        Scope = scope;
        Door = door;
        CreatedAt = at;
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Stages.Add(new JourneyStage(Id, stage));
        }
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>What the credential is about, in a few plain sentences.</summary>
    public string Scope { get; private set; } = "";
    public EntryDoor Door { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The organisation commissioned to develop it, or that brought the existing resource.</summary>
    public Guid? DeveloperId { get; set; }

    /// <summary>The version that is in force, once one has been launched.</summary>
    public Guid? VersionInForceId { get; private set; }
    public string? VersionInForce { get; private set; }
    public DateTimeOffset? LaunchedAt { get; private set; }
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>Set when a periodic review retires or merges it. A retired credential stays public, with the reason.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }
    public string? RetiredBecause { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public IList<JourneyStage> Stages { get; private set; } = [];
    public IList<EarlierName> EarlierNames { get; private set; } = [];

    public RecordRef Ref => RecordKinds.Credential.Ref(Id);

    public JourneyStage At(Stage stage) => Stages.Single(s => s.Stage == stage);

    /// <summary>The stages that are underway, in order.</summary>
    public ImmutableArray<Stage> Underway =>
        [.. Stages.Where(s => s.State == StageState.Underway).Select(s => s.Stage).Order()];

    /// <summary>Why this stage cannot start now, or null when it can.</summary>
    public string? WhyNotStart(Stage stage)
    {
        if (RetiredAt is not null)
        {
            return "This credential has been retired.";
        }
        if (At(stage).State == StageState.Underway)
        {
            return null;
        }
        var before = stage > LastInOrder ? LastInOrder : stage - 1;
        var missing = Stages
            .Where(s => s.Stage <= before && s.State is (StageState.NotStarted or StageState.Underway))
            .OrderBy(s => s.Stage)
            .FirstOrDefault();
        return missing is null ? null : $"Stage {(int)missing.Stage} is not complete yet.";
    }

    internal void Start(Stage stage, DateTimeOffset at)
    {
        if (WhyNotStart(stage) is { } why)
        {
            throw new InvalidOperationException($"Stage {(int)stage} of {Name} cannot start: {why}");
        }
        At(stage).Start(at);
        Revision++;
    }

    internal void Finish(Stage stage, DateTimeOffset at)
    {
        Start(stage, at);
        At(stage).Finish(at);
        Revision++;
    }

    internal void Skip(Stage stage, Guid decisionId, DateTimeOffset at)
    {
        At(stage).Skip(decisionId, at);
        Revision++;
    }

    /// <summary>Takes the journey back to an earlier stage, when a periodic review asks for a substantial revision.</summary>
    internal void Reopen(Stage stage, DateTimeOffset at)
    {
        foreach (var later in Stages.Where(s => s.Stage >= stage && s.Stage <= LastInOrder))
        {
            later.Reset();
        }
        At(stage).Start(at);
        Revision++;
    }

    internal void Rename(string name, string scope, string reason, Guid? by, DateTimeOffset at)
    {
        EarlierNames.Add(new EarlierName(Id, Name, Scope, reason, by, at));
        Name = name;
        Scope = scope;
        Revision++;
    }

    internal void PutInForce(Guid versionId, string version, DateOnly reviewBy, DateTimeOffset at)
    {
        VersionInForceId = versionId;
        VersionInForce = version;
        LaunchedAt ??= at;
        ReviewBy = reviewBy;
        Revision++;
    }

    internal void Retire(string because, DateTimeOffset at)
    {
        RetiredAt ??= at;
        RetiredBecause ??= because;
        Revision++;
    }

    internal void ReviewAgainBy(DateOnly date)
    {
        ReviewBy = date;
        Revision++;
    }
}
