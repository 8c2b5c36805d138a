using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>One return with all its versions.</summary>
public sealed record GetReturn(Guid ReturnId) : Query<ReturnPage>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

/// <param name="CanOpenFiles">Whether the person may open the spreadsheets that versions were taken from.</param>
public sealed record ReturnPage(
    Guid Id,
    Guid RoundId,
    string Round,
    DateOnly AsAt,
    DateTimeOffset ClosesAt,
    BaselinePhase Phase,
    Guid OrganisationId,
    string Organisation,
    ReturnSource Source,
    ReturnState State,
    ImmutableArray<VersionLine> Versions,
    int Revision,
    bool CanWrite,
    bool CanBeginVersion,
    bool CanOpenFiles
)
{
    public VersionLine? Draft => Versions.FirstOrDefault(v => v.SignedAt is null);
    public VersionLine? Signed => Versions.LastOrDefault(v => v.SignedAt is not null);
}

public sealed record VersionLine(
    Guid Id,
    int Number,
    string Reason,
    VersionOrigin Origin,
    Guid? FileId,
    int Lines,
    bool IsNil,
    string MadeBy,
    DateTimeOffset MadeAt,
    string? SignedBy,
    DateTimeOffset? SignedAt,
    bool IsLate,
    bool IsAnswered
);

internal sealed class GetReturnHandler : IQueryHandler<GetReturn, ReturnPage>
{
    public async Task<Outcome<ReturnPage>> Handle(GetReturn query, Reading reading, CancellationToken cancel)
    {
        var found = await (
            from asked in reading.Db.Set<BaselineReturn>()
            join round in reading.Db.Set<BaselineRound>() on asked.RoundId equals round.Id
            join organisation in reading.Db.Set<Organisation>() on asked.OrganisationId equals organisation.Id
            where asked.Id == query.ReturnId
            select new
            {
                Asked = asked,
                Round = round,
                organisation.Name,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return new Refusal.NotFound();
        }
        var chain = await Gate.ChainOf(reading.Db, found.Asked.Ref, cancel);
        if (await reading.IsElsewhere(found.Asked, chain, cancel))
        {
            return new Refusal.NotAllowed();
        }
        var versions = await (
            from version in reading.Db.Set<ReturnVersion>()
            join maker in reading.Db.Set<Account>() on version.MadeBy equals maker.Id
            where version.ReturnId == query.ReturnId
            orderby version.Number
            select new
            {
                Version = version,
                Maker = maker.DisplayName,
                Signer = reading
                    .Db.Set<Account>()
                    .Where(a => a.Id == version.SignedBy)
                    .Select(a => a.DisplayName)
                    .FirstOrDefault(),
            }
        ).ToListAsync(cancel);
        var leads = ReturnLeads.Roles.Any(role => reading.Standing.Holds(role, chain));
        return new ReturnPage(
            found.Asked.Id,
            found.Round.Id,
            found.Round.Title,
            found.Round.AsAt,
            found.Round.ClosesAt,
            found.Round.PhaseAt(reading.Now),
            found.Asked.OrganisationId,
            found.Name,
            found.Asked.Source,
            found.Asked.State,
            [
                .. versions.Select(v => new VersionLine(
                    v.Version.Id,
                    v.Version.Number,
                    v.Version.Reason,
                    v.Version.Origin,
                    v.Version.FileId,
                    v.Version.Lines,
                    v.Version.IsNil,
                    v.Maker,
                    v.Version.MadeAt,
                    v.Signer,
                    v.Version.SignedAt,
                    v.Version.IsLate,
                    v.Version.Answers is not null
                )),
            ],
            found.Asked.Revision,
            leads && found.Asked.State != ReturnState.SignedOff && reading.Now >= found.Round.OpensAt,
            leads && found.Asked.State == ReturnState.SignedOff,
            leads || reading.Standing.Holds(Role.ProgrammeManager)
        );
    }
}
