using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Findings;

/// <summary>Drops a finding: the next report is without it, and its codes are free for another.</summary>
public sealed record DropFinding(Guid FindingId, string Why) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.InsightFinding.Ref(FindingId);
}

internal sealed class DropFindingHandler : ICommandHandler<DropFinding, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(DropFinding command, Work work, CancellationToken cancel)
    {
        var finding = await work
            .Db.Set<InsightFinding>()
            .Include(f => f.Codes)
            .SingleOrDefaultAsync(f => f.Id == command.FindingId, cancel);
        if (finding is null)
        {
            return new Refusal.NotFound();
        }
        if (finding.IsDropped)
        {
            return new Refusal.OutOfOrder("This finding was dropped.");
        }
        if (await work.Db.Set<RecommendationFinding>().AnyAsync(r => r.FindingId == finding.Id, cancel))
        {
            return new Refusal.OutOfOrder("A recommended action rests on this finding. Change the action first.");
        }
        var faults = new Faults().Text(command.Why, nameof(command.Why), "why it is dropped", 1_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        finding.Drop();
        work.Log("finding-dropped", finding.Ref, new { finding.Number }, command.Why);
        return Nothing.Value;
    }
}
