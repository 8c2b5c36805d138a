using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Begins the demand return of a year, or a new version of one that stands, which it starts from.</summary>
public sealed record BeginDemandReturn(Guid OrganisationId, int? Year) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class BeginDemandReturnHandler : ICommandHandler<BeginDemandReturn, Guid>
{
    internal const string SubmitIt = "Complete and submit the demand return";

    public async Task<Outcome<Guid>> Handle(BeginDemandReturn command, Work work, CancellationToken cancel)
    {
        var id = command.OrganisationId;
        var organisation = await work.Db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (organisation is null)
        {
            return new Refusal.NotFound();
        }
        var now = work.Today.Year;
        if (command.Year is not { } year || year < now - 1 || year > now + 2)
        {
            return Refusal.For(nameof(command.Year), $"Enter a year from {now - 1} to {now + 2}");
        }
        var versions = await work
            .Db.Set<DemandReturn>()
            .Include(r => r.Lines)
            .Where(r => r.OrganisationId == id && r.Year == year)
            .OrderBy(r => r.Version)
            .ToListAsync(cancel);
        if (versions.Find(r => r.State == DemandState.Draft) is { } draft)
        {
            work.Log("demand-return-taken-up", draft.Ref, new { draft.Year, draft.Version });
            return draft.Id;
        }
        var earlier = versions.LastOrDefault();
        var made = new DemandReturn(id, year, (earlier?.Version ?? 0) + 1, work.Now);
        work.Db.Add(made);
        var on = RecordKinds.Organisation.Ref(id);
        work.Enter(made.Ref, $"Demand of {organisation.Name}, {year}, version {made.Version}", heldIn: on);
        if (earlier is not null)
        {
            made.Write(earlier.Lines.OrderBy(l => l.Place).Select(l => l.Entry));
            work.Link(made.Ref, Relation.Supersedes, earlier.Ref, "A later version of the same return");
        }
        await work.AskRole(Role.EmployerLead, on, SubmitIt, made.Ref, work.Today.AddDays(42), cancel);
        work.Log("demand-return-begun", made.Ref, new { made.Year, made.Version });
        return made.Id;
    }
}
