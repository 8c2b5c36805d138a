using Touchstone.Core.Record;

namespace Touchstone.Core.Evaluation;

/// <summary>A need that an evaluation found: it waits for a priority round, and becomes a proposal in it.</summary>
public sealed class FoundNeed
{
    private FoundNeed() { }

    internal FoundNeed(Guid evaluationId, Guid decisionId, string area, string need, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        EvaluationId = evaluationId;
        DecisionId = decisionId;
        Area = area;
        Need = need;
        FoundAt = at;
    }

    public Guid Id { get; private set; }
    public Guid EvaluationId { get; private set; }
    public Guid DecisionId { get; private set; }

    /// <summary>The area of practice.</summary>
    public string Area { get; private set; } = "";
    public string Need { get; private set; } = "";
    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>The proposal that puts it before a priority round.</summary>
    public Guid? ProposalId { get; private set; }
    public RecordRef Ref => RecordKinds.FoundNeed.Ref(Id);

    internal void PutForward(Guid proposalId) => ProposalId = proposalId;
}
