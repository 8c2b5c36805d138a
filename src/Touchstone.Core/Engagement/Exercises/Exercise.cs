using Touchstone.Core.Engagement.News;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>
/// A stretch of time in which people are asked: its aims, whom it asks, when it opens and closes, what there is to read, and
/// the parts in which they answer. When it runs is decided, with reasons that the public reads; the clock does the rest.
/// </summary>
public sealed class Exercise
{
    /// <summary>Below this many people no figure is shown, unless the body sets another number.</summary>
    public const int UsualMinimumCell = 10;

    private Exercise() { }

    internal Exercise(
        ExerciseText text,
        Guid? credentialId,
        Guid? projectId,
        Guid? versionId,
        Guid by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        Say(text);
        CredentialId = credentialId;
        ProjectId = projectId;
        VersionId = versionId;
        MinimumCell = UsualMinimumCell;
        BegunBy = by;
        BegunAt = at;
        Revision = 0;
    }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public string Aims { get; private set; } = "";
    public string Audience { get; private set; } = "";

    /// <summary>The credential that it concerns, where it concerns one.</summary>
    public Guid? CredentialId { get; private set; }
    public Guid? ProjectId { get; private set; }

    /// <summary>The frozen version of a specification that people are asked about.</summary>
    public Guid? VersionId { get; private set; }

    /// <summary>No figure about fewer people than this is shown.</summary>
    public int MinimumCell { get; private set; }
    public Guid BegunBy { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }
    public DateTimeOffset? AnnouncedAt { get; private set; }
    public DateTimeOffset? OpensAt { get; private set; }

    /// <summary>The first instant at which nothing is taken any more.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>From then on the answers are complete: no more can come, and the figures stand.</summary>
    public DateTimeOffset? CountedAt { get; private set; }

    /// <summary>From then on everybody can read the figures.</summary>
    public DateTimeOffset? ResultsPublicAt { get; private set; }

    /// <summary>From then on everybody can read what is done about what people said.</summary>
    public DateTimeOffset? ResponsesPublicAt { get; private set; }

    /// <summary>The report in which that can be read.</summary>
    public Guid? ResponsesIn { get; private set; }
    public int Revision { get; private set; }

    public RecordRef Ref => RecordKinds.Exercise.Ref(Id);
    public bool IsPublic => AnnouncedAt is not null;

    /// <summary>The latest that there is to tell of it.</summary>
    public NewsIssue Latest =>
        ResponsesPublicAt is not null ? NewsIssue.Responses
        : ResultsPublicAt is not null ? NewsIssue.Results
        : NewsIssue.None;
    public ExerciseText Text => new(Title, Summary, Aims, Audience);

    public ExerciseState StateAt(DateTimeOffset now) =>
        AnnouncedAt is null ? ExerciseState.Draft
        : StoppedAt is not null ? ExerciseState.Stopped
        : now < OpensAt ? ExerciseState.Announced
        : now < ClosesAt ? ExerciseState.Open
        : ExerciseState.Closed;

    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) == ExerciseState.Open;

    /// <summary>Open no more, and not counted yet: what came in on paper can still be typed in.</summary>
    public bool TakesPaperAt(DateTimeOffset now) =>
        CountedAt is null && StateAt(now) is ExerciseState.Open or ExerciseState.Closed or ExerciseState.Stopped;

    internal void Say(ExerciseText text)
    {
        Title = text.Title;
        Summary = text.Summary;
        Aims = text.Aims;
        Audience = text.Audience;
        Revision++;
    }

    internal void SetMinimumCell(int people) => MinimumCell = people;

    internal void Announce(DateTimeOffset opens, DateTimeOffset closes, DateTimeOffset at)
    {
        AnnouncedAt = at;
        Move(opens, closes);
    }

    internal void Move(DateTimeOffset opens, DateTimeOffset closes)
    {
        OpensAt = opens;
        ClosesAt = closes;
        Revision++;
    }

    internal void Stop(DateTimeOffset at)
    {
        StoppedAt = at;
        Revision++;
    }

    internal void Count(DateTimeOffset at)
    {
        CountedAt = at;
        Revision++;
    }

    internal void ShowResults(DateTimeOffset at)
    {
        ResultsPublicAt = at;
        Revision++;
    }

    /// <summary>A later edition of the report takes the place of an earlier one.</summary>
    internal void Respond(Guid report, DateTimeOffset at)
    {
        ResponsesPublicAt ??= at;
        ResponsesIn = report;
        Revision++;
    }
}
