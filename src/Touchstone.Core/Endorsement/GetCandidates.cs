using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Endorsement;

/// <summary>All candidates, for those who run reviews and decide; and the versions that wait to be opened for review.</summary>
public sealed record GetCandidates(CandidateState? State = null) : Query<CandidateList>;

public sealed record CandidateList(
    ImmutableArray<SubmittedVersion> Submitted,
    ImmutableArray<CandidateLine> Candidates
);

public sealed record SubmittedVersion(Guid Id, string Title, string Number, DateTimeOffset FrozenAt);

public sealed record CandidateLine(
    Guid Id,
    Guid CredentialId,
    string Title,
    string Number,
    DateTimeOffset OpenedAt,
    CandidateState State,
    int ReviewsIn,
    int Reviews
);

internal sealed class GetCandidatesHandler : IQueryHandler<GetCandidates, CandidateList>
{
    public async Task<Outcome<CandidateList>> Handle(GetCandidates query, Reading reading, CancellationToken cancel)
    {
        var closed = reading
            .Standing.InConflictOn(RecordKinds.Candidate)
            .Union(reading.Standing.InConflictOn(RecordKinds.Credential))
            .ToArray();
        var candidates = await reading
            .Db.Set<Candidate>()
            .Where(c => !closed.Contains(c.Id) && !closed.Contains(c.CredentialId))
            .Where(c => query.State == null || c.State == query.State)
            .Join(
                reading.Db.Set<SpecificationVersion>(),
                c => c.VersionId,
                v => v.Id,
                (c, v) =>
                    new
                    {
                        c,
                        v.Title,
                        v.Number,
                    }
            )
            .OrderByDescending(x => x.c.OpenedAt)
            .Select(x => new CandidateLine(
                x.c.Id,
                x.c.CredentialId,
                x.Title,
                x.Number,
                x.c.OpenedAt,
                x.c.State,
                reading.Db.Set<Review>().Count(r => r.CandidateId == x.c.Id && r.State == ReviewState.Submitted),
                reading
                    .Db.Set<Review>()
                    .Count(r =>
                        r.CandidateId == x.c.Id && r.State != ReviewState.Declined && r.State != ReviewState.Withdrawn
                    )
            ))
            .ToListAsync(cancel);
        var submitted = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => v.State == VersionState.Candidate && !closed.Contains(v.CredentialId))
            .Where(v => !reading.Db.Set<Candidate>().Any(c => c.VersionId == v.Id))
            .OrderBy(v => v.FrozenAt)
            .Select(v => new SubmittedVersion(v.Id, v.Title, v.Number, v.FrozenAt))
            .ToListAsync(cancel);
        return new CandidateList([.. submitted], [.. candidates]);
    }
}
