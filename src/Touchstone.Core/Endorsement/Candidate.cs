using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Record;

namespace Touchstone.Core.Endorsement;

/// <summary>A frozen version of a specification under independent review, against the endorsement criteria of one edition.</summary>
public sealed class Candidate
{
    private Candidate() { }

    internal Candidate(SpecificationVersion version, string criteriaEdition, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        CredentialId = version.CredentialId;
        VersionId = version.Id;
        CriteriaEdition = criteriaEdition;
        OpenedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid CredentialId { get; private set; }
    public Guid VersionId { get; private set; }
    public string CriteriaEdition { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }
    public CandidateState State { get; private set; } = CandidateState.UnderReview;

    /// <summary>The consolidated report of the review, markdown.</summary>
    public string? Report { get; private set; }
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public IList<Finding> Findings { get; private set; } = [];
    public RecordRef Ref => RecordKinds.Candidate.Ref(Id);

    internal void Consolidate(string report, IEnumerable<Finding> findings, DateTimeOffset at)
    {
        Findings.Clear();
        foreach (var finding in findings)
        {
            Findings.Add(finding);
        }
        Report = report;
        ReportedAt = at;
        Move(CandidateState.Reported);
    }

    internal void Decide(bool endorsed) => Move(endorsed ? CandidateState.Endorsed : CandidateState.NotEndorsed);

    internal void Launch() => Move(CandidateState.Launched);

    private void Move(CandidateState to)
    {
        State = to;
        Revision++;
    }
}

/// <summary>Where a candidate stands.</summary>
public enum CandidateState
{
    UnderReview,
    Reported,
    Endorsed,
    NotEndorsed,
    Launched,
}

/// <summary>What the review as a whole finds on one criterion.</summary>
public sealed class Finding
{
    private Finding() { }

    internal Finding(Guid candidateId, string criterion, string level, string reasons)
    {
        CandidateId = candidateId;
        Criterion = criterion;
        Level = level;
        Reasons = reasons;
    }

    public Guid CandidateId { get; private set; }
    public string Criterion { get; private set; } = "";
    public string Level { get; private set; } = "";
    public string Reasons { get; private set; } = "";
}
