using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Endorsement;

/// <summary>A candidate with its panel and reviews, for those who run the review and those who decide.</summary>
public sealed record GetCandidate(Guid CandidateId) : Query<CandidatePage>
{
    public override RecordRef? Subject => RecordKinds.Candidate.Ref(CandidateId);
}

/// <param name="Lacks">What the panel still lacks to be balanced.</param>
public sealed record CandidatePage(
    Candidate Candidate,
    Guid SpecificationVersionId,
    string Title,
    string Number,
    ImmutableArray<ReviewOnPage> Reviews,
    ImmutableArray<string> Lacks,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<JudgementLevel> Levels,
    Guid? DecisionId,
    ImmutableArray<Condition> Conditions,
    ImmutableArray<OutcomeOption> Outcomes
)
{
    public bool AllIn => Reviews.Where(r => r.IsActive).All(r => r.State == ReviewState.Submitted);
}

/// <param name="Judgements">Empty until the review is handed in: nobody reads over a reviewer's shoulder.</param>
public sealed record ReviewOnPage(
    Guid Id,
    int Number,
    string Reviewer,
    ReviewerKind Kind,
    string? Profession,
    DateOnly Due,
    ReviewState State,
    bool IsActive,
    string? Note,
    ImmutableArray<JudgementRead> Judgements
);

public sealed record JudgementRead(string Criterion, string Level, string Reasons, string Clauses);

internal sealed class GetCandidateHandler : IQueryHandler<GetCandidate, CandidatePage>
{
    public async Task<Outcome<CandidatePage>> Handle(GetCandidate query, Reading reading, CancellationToken cancel)
    {
        var candidate = await reading
            .Db.Set<Candidate>()
            .Include(c => c.Findings)
            .SingleOrDefaultAsync(c => c.Id == query.CandidateId, cancel);
        if (candidate is null)
        {
            return new Refusal.NotFound();
        }
        var version = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => v.Id == candidate.VersionId)
            .Select(v => new
            {
                v.Id,
                v.Title,
                v.Number,
            })
            .SingleAsync(cancel);
        var reviews = await reading
            .Db.Set<Review>()
            .Include(r => r.Judgements)
            .Where(r => r.CandidateId == candidate.Id)
            .OrderBy(r => r.Number)
            .ToListAsync(cancel);
        var people = reviews.Select(r => r.ReviewerId).ToArray();
        var names = await reading
            .Db.Set<Account>()
            .Where(a => people.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var criteria = reading.Reference.EndorsementCriteria[candidate.CriteriaEdition];
        var levels = reading.Reference.JudgementScales.Latest[criteria[0].Scale].Levels;
        var decision = await reading.Db.LatestDecision(DecideEndorsement.Kind, candidate.Ref, cancel);
        return new CandidatePage(
            candidate,
            version.Id,
            version.Title,
            version.Number,
            [.. reviews.Select(r => OnPage(r, names[r.ReviewerId], levels, reading.Reference))],
            Panel.Lacks(reviews),
            [.. criteria],
            [.. levels],
            decision?.Id,
            [.. decision?.Conditions.OrderBy(c => c.Number) ?? Enumerable.Empty<Condition>()],
            [.. reading.Reference.OutcomeSets.On(reading.Today)[DecideEndorsement.Kind].Outcomes]
        );
    }

    private static ReviewOnPage OnPage(
        Review review,
        string reviewer,
        IReadOnlyList<JudgementLevel> levels,
        ReferenceData reference
    ) =>
        new(
            review.Id,
            review.Number,
            reviewer,
            review.Kind,
            reference.Professions.Latest.Find(review.Profession)?.Name,
            review.Due,
            review.State,
            review.IsActive,
            review.Note,
            review.State == ReviewState.Submitted
                ?
                [
                    .. review.Judgements.Select(j => new JudgementRead(
                        j.Criterion,
                        levels.First(l => l.Code == j.Level).Name,
                        j.Reasons,
                        j.Clauses
                    )),
                ]
                : []
        );
}
