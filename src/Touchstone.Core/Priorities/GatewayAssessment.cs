using Touchstone.Core.Record;

namespace Touchstone.Core.Priorities;

/// <summary>One assessor's judgement of a proposal against the gateway criteria, in the edition that the round fixed.</summary>
public sealed class GatewayAssessment
{
    private GatewayAssessment() { }

    internal GatewayAssessment(Guid proposalId, Guid assessorId, string criteriaEdition, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        ProposalId = proposalId;
        AssessorId = assessorId;
        CriteriaEdition = criteriaEdition;
        SubmittedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid ProposalId { get; private set; }
    public Guid AssessorId { get; private set; }
    public string CriteriaEdition { get; private set; } = "";
    public DateTimeOffset SubmittedAt { get; private set; }
    public IList<GatewayJudgement> Judgements { get; private set; } = [];
    public RecordRef Ref => RecordKinds.GatewayAssessment.Ref(Id);
}

/// <summary>The judgement on one criterion, with its reasons.</summary>
public sealed class GatewayJudgement
{
    private GatewayJudgement() { }

    internal GatewayJudgement(Guid assessmentId, string criterion, string level, string reasons)
    {
        AssessmentId = assessmentId;
        Criterion = criterion;
        Level = level;
        Reasons = reasons;
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>Code of the criterion in the assessment's edition.</summary>
    public string Criterion { get; private set; } = "";

    /// <summary>Code of the level on the criterion's scale.</summary>
    public string Level { get; private set; } = "";
    public string Reasons { get; private set; } = "";
}
