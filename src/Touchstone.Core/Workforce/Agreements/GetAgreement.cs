using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Reference;
using Touchstone.Frameworks.Codes;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>An agreement with where every university stood and how far each has taken it up. Published ones are for everybody.</summary>
public sealed record GetAgreement(Guid AgreementId) : Query<AgreementPage>
{
    public override RecordRef? Subject => RecordKinds.Agreement.Ref(AgreementId);
}

/// <param name="Universities">Those that took part, by name.</param>
/// <param name="MayTakePart">Universities whose position can still be recorded; for programme staff only.</param>
/// <param name="Pillars">How many capabilities of each pillar the outcomes answer.</param>
/// <param name="MayReport">The universities for which the person may report.</param>
public sealed record AgreementPage(
    Agreement Agreement,
    ImmutableArray<CertificateOutcome> Outcomes,
    ImmutableArray<Named> Universities,
    ImmutableArray<Named> MayTakePart,
    ImmutableArray<PillarAnswered> Pillars,
    ImmutableArray<Guid> MayReport,
    bool CanEdit
)
{
    public UniversityPosition? Position(AgreementPoint point, Guid university) =>
        Agreement.Positions.FirstOrDefault(p => p.PointId == point.Id && p.ProviderId == university);

    public Adoption? Adoption(AgreementPoint point, Guid university) =>
        Agreement.Adoptions.FirstOrDefault(a => a.PointId == point.Id && a.ProviderId == university);
}

/// <param name="Open">Codes that no outcome answers.</param>
public sealed record PillarAnswered(string Name, int Answered, int Capabilities, ImmutableArray<string> Open);

internal sealed class GetAgreementHandler : IQueryHandler<GetAgreement, AgreementPage>
{
    public async Task<Outcome<AgreementPage>> Handle(GetAgreement query, Reading reading, CancellationToken cancel)
    {
        var isStaff = reading.Standing.Holds(Role.ProgrammeManager);
        var agreement = await reading.Db.AgreementOf(query.AgreementId, cancel);
        if (agreement is null || (agreement.PublishedAt is null && !isStaff))
        {
            return new Refusal.NotFound();
        }
        var tookPart = agreement.Positions.Select(p => p.ProviderId).Distinct().ToArray();
        var universities = await reading
            .Db.Set<Organisation>()
            .Where(o => tookPart.Contains(o.Id) || (isStaff && o.Kind == "education-provider"))
            .OrderBy(o => o.Name)
            .Select(o => new Named(o.Id, o.Name))
            .ToListAsync(cancel);
        var leads = reading.Standing.HeldOn(RecordKinds.Organisation, Role.ProviderLead);
        var answered = agreement.Outcomes.SelectMany(o => o.PillarCodes).ToHashSet(StringComparer.Ordinal);
        return new AgreementPage(
            agreement,
            [.. agreement.Outcomes.OrderBy(o => o.Code, CodeOrder.Instance)],
            [.. universities.Where(u => tookPart.Contains(u.Id))],
            agreement.PublishedAt is null ? [.. universities] : [],
            [.. reading.Reference.Mpf[agreement.FrameworkEdition].Select(p => Answered(p, answered))],
            agreement.PublishedAt is null ? [] : [.. tookPart.Where(leads.Contains)],
            isStaff && agreement.PublishedAt is null
        );
    }

    private static PillarAnswered Answered(Pillar pillar, HashSet<string> codes)
    {
        ImmutableArray<string> open = [.. pillar.Capabilities.Select(c => c.Code).Where(code => !codes.Contains(code))];
        return new PillarAnswered(
            pillar.Name,
            pillar.Capabilities.Count - open.Length,
            pillar.Capabilities.Count,
            open
        );
    }
}
