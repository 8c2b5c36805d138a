using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>
/// Asks organisations for their returns: employers and training hubs for a plan and a survey, education providers for a
/// survey. Asking an organisation again changes nothing.
/// </summary>
/// <returns>How many returns were newly asked for.</returns>
public sealed record AskForReturns(Guid RoundId, ImmutableArray<Guid> Organisations) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

internal sealed class AskForReturnsHandler : ICommandHandler<AskForReturns, int>
{
    public async Task<Outcome<int>> Handle(AskForReturns command, Work work, CancellationToken cancel)
    {
        var round = await work.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var ids = command.Organisations.Distinct().ToArray();
        var organisations = await work.Db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToListAsync(cancel);
        var faults = new Faults()
            .When(ids.Length == 0, nameof(command.Organisations), "Choose at least one organisation")
            .When(
                organisations.Count < ids.Length || organisations.Exists(o => SourcesOf(o.Kind).IsEmpty),
                nameof(command.Organisations),
                "Choose organisations from the list"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var there = await work
            .Db.Set<BaselineReturn>()
            .Where(r => r.RoundId == round.Id)
            .Select(r => new { r.OrganisationId, r.Source })
            .ToListAsync(cancel);
        var asked = 0;
        foreach (var organisation in organisations)
        {
            foreach (var source in SourcesOf(organisation.Kind))
            {
                if (!there.Exists(r => r.OrganisationId == organisation.Id && r.Source == source))
                {
                    await Ask(work, round, organisation, source, cancel);
                    asked++;
                }
            }
        }
        work.Log("returns-asked", round.Ref, new { Organisations = organisations.Select(o => o.Id), asked });
        return asked;
    }

    /// <summary>What an organisation of a kind is asked for; nothing, for kinds that have no part in a baseline.</summary>
    internal static ImmutableArray<ReturnSource> SourcesOf(string organisationKind) =>
        organisationKind switch
        {
            "education-provider" => [ReturnSource.UniversitySurvey],
            "employer" or "training-hub" => [ReturnSource.Plan, ReturnSource.EmployerSurvey],
            _ => [],
        };

    private static async Task Ask(
        Work work,
        BaselineRound round,
        Organisation organisation,
        ReturnSource source,
        CancellationToken cancel
    )
    {
        var asked = new BaselineReturn(round.Id, organisation.Id, source, work.Now);
        var on = RecordKinds.Organisation.Ref(organisation.Id);
        work.Db.Add(asked);
        work.Enter(
            asked.Ref,
            $"{organisation.Name}: {ReturnWords.Of(source)}",
            round.Title,
            null,
            false,
            on,
            round.Ref
        );
        work.Link(asked.Ref, Relation.Answers, round.Ref, "Asked for in the collection");
        foreach (var role in ReturnLeads.Roles)
        {
            // What is asked with a day is reminded of by itself, before that day and after it.
            await work.AskRole(role, on, $"Return your {ReturnWords.Of(source)}", asked.Ref, round.LastDay, cancel);
            await work.SendToRole(role, on, ReturnLeads.Invitation(round, asked), cancel);
        }
    }
}
