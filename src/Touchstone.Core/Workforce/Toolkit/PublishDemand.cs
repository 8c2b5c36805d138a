using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Publishes what employers need in a year, as a record that a priority round and its proposals can cite.</summary>
public sealed record PublishDemand(int Year, string Title, string Summary) : Command<Guid>;

internal sealed class PublishDemandHandler : ICommandHandler<PublishDemand, Guid>
{
    public async Task<Outcome<Guid>> Handle(PublishDemand command, Work work, CancellationToken cancel)
    {
        var (returns, lines) = await work.Db.DemandOf(command.Year, cancel);
        var employers = lines.Select(l => l.OrganisationId).Distinct().Count();
        var earlier = await work
            .Db.Set<DemandSummary>()
            .Where(s => s.Year == command.Year)
            .OrderByDescending(s => s.PublishedAt)
            .FirstOrDefaultAsync(cancel);
        var changed = earlier is null ? employers : await ChangedSince(earlier, returns, work, cancel);
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "a title", 200)
            .Text(command.Summary, nameof(command.Summary), "what the figures come to", 5_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (employers < DemandFigures.Least)
        {
            return new Refusal.OutOfOrder(
                $"Wait until at least {DemandFigures.Least} employers have submitted a return: fewer could be told apart."
            );
        }
        if (changed < DemandFigures.Least)
        {
            return new Refusal.OutOfOrder(
                $"Wait until at least {DemandFigures.Least} returns are new or changed since the last summary: what fewer say could be worked out from the two."
            );
        }
        var figures = DemandFigures.Of(command.Year, employers, lines, hideSmall: true);
        var summary = new DemandSummary(command.Title.Trim(), command.Summary.Trim(), figures, work.Actor.Id, work.Now);
        work.Db.Add(summary);
        work.Enter(summary.Ref, summary.Title, summary.Summary, isPublic: true);
        foreach (var from in returns)
        {
            work.Link(summary.Ref, Relation.CameFrom, RecordKinds.DemandReturn.Ref(from), "One of the returns counted");
        }
        if (earlier is not null)
        {
            work.Link(summary.Ref, Relation.Supersedes, earlier.Ref, "Counted again, with the returns that came since");
        }
        work.Log("demand-published", summary.Ref, new { summary.Title, figures });
        return summary.Id;
    }

    /// <summary>How many employers' returns are new, changed or gone since a summary was published.</summary>
    private static async Task<int> ChangedSince(
        DemandSummary earlier,
        IEnumerable<Guid> returns,
        Work work,
        CancellationToken cancel
    )
    {
        var counted = await work
            .Db.Set<Link>()
            .Where(l => l.FromId == earlier.Id && l.Relation == Relation.CameFrom)
            .Select(l => l.ToId)
            .ToListAsync(cancel);
        var different = counted.ToHashSet();
        different.SymmetricExceptWith(returns);
        return await work
            .Db.Set<DemandReturn>()
            .Where(r => different.Contains(r.Id))
            .Select(r => r.OrganisationId)
            .Distinct()
            .CountAsync(cancel);
    }
}
