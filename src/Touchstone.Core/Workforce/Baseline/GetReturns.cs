using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The returns of a collection, one by one, for those who chase them; a regional lead sees those of their own regions.</summary>
public sealed record GetReturns(
    Guid RoundId,
    string? Find = null,
    ReturnSource? Source = null,
    bool OutstandingOnly = false
) : Query<ReturnList>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

public sealed record ReturnList(Guid RoundId, string Round, ImmutableArray<ReturnLine> Returns, bool CanChase);

/// <param name="Reminders">How often its people were reminded, by the product or by hand.</param>
public sealed record ReturnLine(
    Guid Id,
    Guid OrganisationId,
    string Organisation,
    string? Region,
    ReturnSource Source,
    ReturnState State,
    int Versions,
    int? Lines,
    DateTimeOffset? SignedAt,
    bool IsLate,
    int Reminders,
    bool HasLead
);

internal sealed class GetReturnsHandler : IQueryHandler<GetReturns, ReturnList>
{
    public async Task<Outcome<ReturnList>> Handle(GetReturns query, Reading reading, CancellationToken cancel)
    {
        var round = await reading.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == query.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var closed = reading.Standing.InConflictOn(RecordKinds.WorkforceReturn).ToArray();
        var regions = (await reading.RegionsOf(cancel, Role.Evaluator))?.ToArray();
        var words = string.IsNullOrWhiteSpace(query.Find) ? null : $"%{Like.Escape(query.Find.Trim())}%";
        var organisationKind = RecordKinds.Organisation;
        var returnKind = RecordKinds.WorkforceReturn;
        var lines = await (
            from asked in reading.Db.Set<BaselineReturn>()
            join organisation in reading.Db.Set<Organisation>() on asked.OrganisationId equals organisation.Id
            where asked.RoundId == round.Id && !closed.Contains(asked.Id)
            where regions == null || (organisation.Region != null && regions.Contains(organisation.Region))
            where words == null || EF.Functions.ILike(organisation.Name, words)
            where query.Source == null || asked.Source == query.Source
            where !query.OutstandingOnly || asked.SignedId == null
            orderby organisation.Name, asked.Source
            select new
            {
                Asked = asked,
                organisation.Name,
                organisation.Region,
                Versions = reading.Db.Set<ReturnVersion>().Count(v => v.ReturnId == asked.Id),
                Reminded = (
                    from item in reading.Db.Set<ToDoItem>()
                    join reminder in reading.Db.Set<Reminder>() on item.Id equals reminder.ItemId
                    where item.AboutKind == returnKind && item.AboutId == asked.Id
                    select reminder.Stage
                )
                    .Distinct()
                    .Count(),
                Signed = reading.Db.Set<ReturnVersion>().FirstOrDefault(v => v.Id == asked.SignedId),
                HasLead = reading
                    .Db.Set<Grant>()
                    .Any(g =>
                        g.OnKind == organisationKind
                        && g.OnId == organisation.Id
                        && g.Until == null
                        && (g.Role == Role.EmployerLead || g.Role == Role.ProviderLead)
                    ),
            }
        ).ToListAsync(cancel);
        return new ReturnList(
            round.Id,
            round.Title,
            [
                .. lines.Select(l => new ReturnLine(
                    l.Asked.Id,
                    l.Asked.OrganisationId,
                    l.Name,
                    l.Region,
                    l.Asked.Source,
                    l.Asked.State,
                    l.Versions,
                    l.Signed?.Lines,
                    l.Signed?.SignedAt,
                    l.Signed?.IsLate ?? false,
                    l.Asked.Reminders + l.Reminded,
                    l.HasLead
                )),
            ],
            reading.Standing.Holds(Role.ProgrammeManager)
        );
    }
}
