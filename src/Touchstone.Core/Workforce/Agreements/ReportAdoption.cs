using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>A university reports how far it has taken up each point of a published agreement. It may report again.</summary>
public sealed record ReportAdoption(Guid AgreementId, Guid ProviderId, ImmutableArray<GivenAdoption> Adoptions)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(ProviderId);
}

public sealed record GivenAdoption(Guid PointId, AdoptionState? State, DateOnly? FromIntake, string Note);

internal sealed class ReportAdoptionHandler : ICommandHandler<ReportAdoption, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReportAdoption command, Work work, CancellationToken cancel)
    {
        var agreement = await work.Db.AgreementOf(command.AgreementId, cancel);
        var tookPart = agreement?.Positions.Any(p => p.ProviderId == command.ProviderId) == true;
        if (agreement?.PublishedAt is null || !tookPart)
        {
            return new Refusal.NotFound();
        }
        var given = command.Adoptions.ToLookup(a => a.PointId);
        var faults = new Faults();
        foreach (var point in agreement.Points)
        {
            Check(faults, point, given[point.Id].FirstOrDefault(), work.Today);
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        foreach (var point in agreement.Points)
        {
            var adoption = agreement.Adoptions.FirstOrDefault(a =>
                a.PointId == point.Id && a.ProviderId == command.ProviderId
            );
            if (adoption is null)
            {
                adoption = new Adoption(point, command.ProviderId);
                agreement.Adoptions.Add(adoption);
            }
            var said = given[point.Id].First();
            adoption.Report(said.State!.Value, said.FromIntake, said.Note.Trim(), work.Actor.Id, work.Now);
        }
        await SettleFor(agreement, command.ProviderId, work, cancel);
        work.Log("adoption-reported", agreement.Ref, new { provider = command.ProviderId, command.Adoptions });
        return Nothing.Value;
    }

    private static void Check(Faults faults, AgreementPoint point, GivenAdoption? said, DateOnly today)
    {
        var field = $"Adoptions[{point.Id}]";
        faults
            .When(said?.State is null, $"{field}.State", $"Choose how far you are with point {point.Place}")
            .When(
                said?.State is AdoptionState.Planned or AdoptionState.Adopted && said.FromIntake is null,
                $"{field}.FromIntake",
                $"Enter the first intake for point {point.Place}"
            )
            .When(
                said?.State == AdoptionState.Adopted && said.FromIntake > today,
                $"{field}.FromIntake",
                $"Enter an intake that has begun for point {point.Place}, or choose that it is planned"
            )
            .Optional(said?.Note, $"{field}.Note", $"the note on point {point.Place}", 2_000)
            .When(
                said?.State == AdoptionState.NotAdopting && string.IsNullOrWhiteSpace(said.Note),
                $"{field}.Note",
                $"Enter why you do not take up point {point.Place}"
            );
    }

    /// <summary>Takes the request off this university's list only: the others still owe their report.</summary>
    private static async Task SettleFor(Agreement agreement, Guid provider, Work work, CancellationToken cancel)
    {
        var asked = await work
            .Db.Set<ToDoItem>()
            .Where(i =>
                i.AboutKind == RecordKinds.Agreement
                && i.AboutId == agreement.Id
                && i.ForRole == Role.ProviderLead
                && i.ForRoleOnId == provider
                && i.SettledAt == null
            )
            .ToListAsync(cancel);
        asked.ForEach(i => i.Settle(work.Actor.AccountId, work.Now));
    }
}
