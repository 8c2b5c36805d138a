using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition.Evidencing;

/// <summary>Where a piece of evidence is shown: the enrolment that it was put forward in.</summary>
public sealed record FindEvidence(Guid EvidenceId) : Query<Guid>
{
    public override RecordRef? Subject => RecordKinds.Evidence.Ref(EvidenceId);
}

internal sealed class FindEvidenceHandler : IQueryHandler<FindEvidence, Guid>
{
    public async Task<Outcome<Guid>> Handle(FindEvidence query, Reading reading, CancellationToken cancel)
    {
        var evidence = await reading.Db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == query.EvidenceId, cancel);
        return evidence is null ? new Refusal.NotFound() : evidence.EnrolmentId;
    }
}
