using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The public page of a collection: its purpose, its day, and how complete it is while it runs.</summary>
public sealed record GetBaseline(Guid RoundId) : Query<BaselinePage>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

/// <param name="Closings">Decisions on the closing day, the first first.</param>
/// <param name="Completeness">How many returns of each kind were asked for, are being written and are signed off.</param>
public sealed record BaselinePage(
    Guid Id,
    string Title,
    string Purpose,
    DateOnly AsAt,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    BaselinePhase Phase,
    string FieldsEdition,
    int SmallestCell,
    DateTimeOffset? PublishedAt,
    ImmutableArray<Completeness> Completeness,
    ImmutableArray<Guid> Closings,
    bool CanManage,
    bool CanSeeReturns
);

/// <param name="Late">Of those signed off, the ones whose first signing came after the closing day.</param>
public sealed record Completeness(ReturnSource Source, int Asked, int Begun, int SignedOff, int Late);

internal sealed class GetBaselineHandler : IQueryHandler<GetBaseline, BaselinePage>
{
    public async Task<Outcome<BaselinePage>> Handle(GetBaseline query, Reading reading, CancellationToken cancel)
    {
        var round = await reading.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == query.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var returns = await reading
            .Db.Set<BaselineReturn>()
            .Where(r => r.RoundId == round.Id)
            .Select(r => new
            {
                r.Source,
                Begun = r.DraftId != null,
                Signed = r.SignedId != null,
                Late = reading
                    .Db.Set<ReturnVersion>()
                    .Where(v => v.ReturnId == r.Id && v.SignedAt != null)
                    .OrderBy(v => v.Number)
                    .Select(v => v.IsLate)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var kind = RecordKinds.BaselineRound;
        var closings = await reading
            .Db.Set<Decision>()
            .Where(d => d.Kind == DecideClosing.Kind && d.SubjectKind == kind && d.SubjectId == round.Id)
            .OrderBy(d => d.RecordedAt)
            .Select(d => d.Id)
            .ToListAsync(cancel);
        return new BaselinePage(
            round.Id,
            round.Title,
            round.Purpose,
            round.AsAt,
            round.OpensAt,
            round.ClosesAt,
            round.PhaseAt(reading.Now),
            round.FieldsEdition,
            round.SmallestCell,
            round.PublishedAt,
            [
                .. Enum.GetValues<ReturnSource>()
                    .Select(source =>
                    {
                        var ofSource = returns.Where(r => r.Source == source).ToList();
                        return new Completeness(
                            source,
                            ofSource.Count,
                            ofSource.Count(r => r.Begun && !r.Signed),
                            ofSource.Count(r => r.Signed),
                            ofSource.Count(r => r.Late)
                        );
                    }),
            ],
            [.. closings],
            reading.Standing.Holds(Role.ProgrammeManager),
            reading.Standing.HoldsAny(Role.ProgrammeManager, Role.RegionalLead, Role.Evaluator)
        );
    }
}
