using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Endorsement;

/// <summary>The text of the candidate version, for its reviewers, after they declared their interests, and for those who decide.</summary>
public sealed record GetCandidateText(Guid ReviewId) : Query<SpecificationVersion>
{
    public override RecordRef? Subject => RecordKinds.Review.Ref(ReviewId);
}

internal sealed class GetCandidateTextHandler : IQueryHandler<GetCandidateText, SpecificationVersion>
{
    public async Task<Outcome<SpecificationVersion>> Handle(
        GetCandidateText query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var version = await reading
            .Db.Set<Review>()
            .Where(r => r.Id == query.ReviewId && (r.State == ReviewState.Accepted || r.State == ReviewState.Submitted))
            .Join(reading.Db.Set<Candidate>(), r => r.CandidateId, c => c.Id, (_, c) => c.VersionId)
            .Join(reading.Db.Set<SpecificationVersion>(), id => id, v => v.Id, (_, v) => v)
            .SingleOrDefaultAsync(cancel);
        return version is null ? new Refusal.NotFound() : version;
    }
}
