using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Priorities;

/// <summary>Where a gateway assessment is shown: the proposal that it judges.</summary>
public sealed record FindGatewayAssessment(Guid AssessmentId) : Query<Guid>
{
    public override RecordRef? Subject => RecordKinds.GatewayAssessment.Ref(AssessmentId);
}

internal sealed class FindGatewayAssessmentHandler : IQueryHandler<FindGatewayAssessment, Guid>
{
    public async Task<Outcome<Guid>> Handle(FindGatewayAssessment query, Reading reading, CancellationToken cancel)
    {
        var found = await reading
            .Db.Set<GatewayAssessment>()
            .SingleOrDefaultAsync(a => a.Id == query.AssessmentId, cancel);
        return found is null ? new Refusal.NotFound() : found.ProposalId;
    }
}
