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
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "a title", 200)
            .Text(command.Summary, nameof(command.Summary), "what the figures come to", 5_000)
            .When(
                employers < DemandFigures.Least,
                nameof(command.Year),
                $"Wait until at least {DemandFigures.Least} employers have submitted a return: fewer could be told apart"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var earlier = await work
            .Db.Set<DemandSummary>()
            .Where(s => s.Year == command.Year)
            .OrderByDescending(s => s.PublishedAt)
            .FirstOrDefaultAsync(cancel);
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
}
