using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>Agreements of universities: those that are published, and for programme staff those in the making.</summary>
public sealed record GetAgreements : Query<AgreementList>;

public sealed record AgreementList(ImmutableArray<AgreementLine> Lines, bool CanConvene);

/// <param name="Adopted">Points taken up, counted over all universities that took part.</param>
/// <param name="Possible">Points times universities.</param>
public sealed record AgreementLine(
    Guid Id,
    string Title,
    DateOnly HeldOn,
    DateTimeOffset? PublishedAt,
    int Points,
    int Universities,
    int Adopted,
    int Possible
);

internal sealed class GetAgreementsHandler : IQueryHandler<GetAgreements, AgreementList>
{
    public async Task<Outcome<AgreementList>> Handle(GetAgreements query, Reading reading, CancellationToken cancel)
    {
        var isStaff = reading.Standing.Holds(Role.ProgrammeManager);
        var agreements = await reading
            .Db.Set<Agreement>()
            .Include(a => a.Points)
            .Include(a => a.Positions)
            .Include(a => a.Adoptions)
            .Where(a => isStaff || a.PublishedAt != null)
            .OrderByDescending(a => a.HeldOn)
            .ToListAsync(cancel);
        return new AgreementList(
            [
                .. agreements.Select(a =>
                {
                    var universities = a.Positions.Select(p => p.ProviderId).Distinct().Count();
                    return new AgreementLine(
                        a.Id,
                        a.Title,
                        a.HeldOn,
                        a.PublishedAt,
                        a.Points.Count,
                        universities,
                        a.Adoptions.Count(x => x.State == AdoptionState.Adopted),
                        a.Points.Count * universities
                    );
                }),
            ],
            isStaff
        );
    }
}
