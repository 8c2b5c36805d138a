using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Findings;

/// <summary>What should be done about findings, by whom, and what was answered: "you said, we did".</summary>
public sealed class Recommendation
{
    private Recommendation() { }

    internal Recommendation(Guid analysis, int number, RecommendationWords words, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysis;
        Number = number;
        WrittenBy = by;
        WrittenAt = at;
        Take(words);
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }
    public int Number { get; private set; }
    public string Action { get; private set; } = "";
    public Addressee Addressee { get; private set; }

    /// <summary>Who is asked to do it: an organisation or an office, not a person.</summary>
    public string Owner { get; private set; } = "";
    public DateOnly? Due { get; private set; }
    public ActionStatus Status { get; private set; }
    public Answer? Answer { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>What was changed; empty where nothing was.</summary>
    public string Change { get; private set; } = "";

    /// <summary>The version of a specification in which it was changed.</summary>
    public Guid? VersionId { get; private set; }

    /// <summary>The clause of that version.</summary>
    public string Clause { get; private set; } = "";
    public Guid? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public int Revision { get; private set; }
    public List<RecommendationFinding> Findings { get; private set; } = [];
    public RecordRef Ref => RecordKinds.Recommendation.Ref(Id);

    internal void Write(RecommendationWords words)
    {
        Take(words);
        Revision++;
    }

    internal void Give(AnswerWords words, Guid by, DateTimeOffset at)
    {
        Answer = words.Answer;
        Reason = words.Reason.Trim();
        Change = words.Change.Trim();
        VersionId = words.VersionId;
        Clause = words.Clause.Trim();
        Status = words.Status;
        AnsweredBy = by;
        AnsweredAt = at;
        Revision++;
    }

    private void Take(RecommendationWords words)
    {
        Action = words.Action.Trim();
        Addressee = words.Addressee!.Value;
        Owner = words.Owner.Trim();
        Due = words.Due;
        Findings.RemoveAll(f => !words.Findings.Contains(f.FindingId));
        Findings.AddRange(
            words
                .Findings.Distinct()
                .Where(id => Findings.All(f => f.FindingId != id))
                .Select(id => new RecommendationFinding(Id, id))
                .ToList()
        );
    }
}

/// <summary>A finding that a recommended action rests on.</summary>
public sealed class RecommendationFinding
{
    private RecommendationFinding() { }

    internal RecommendationFinding(Guid recommendation, Guid finding)
    {
        RecommendationId = recommendation;
        FindingId = finding;
    }

    public Guid RecommendationId { get; private set; }
    public Guid FindingId { get; private set; }
}

/// <summary>Whom an action is recommended to.</summary>
public enum Addressee
{
    NationalBodies,
    Employers,
    Individuals,
}

/// <summary>How far an action has come.</summary>
public enum ActionStatus
{
    Open,
    UnderWay,
    Done,
}

/// <summary>What was answered to a recommended action.</summary>
public enum Answer
{
    Accept,
    Part,
    Decline,
    Defer,
}
