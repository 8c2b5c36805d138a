using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Core.Priorities;

/// <summary>Opens a priority-setting round. The gateway criteria in force on the opening day are fixed for it.</summary>
public sealed record OpenRound(string Title, string Purpose, DateTimeOffset OpensAt, DateTimeOffset ClosesAt)
    : Command<Guid>;

internal sealed class OpenRoundHandler : ICommandHandler<OpenRound, Guid>
{
    public async Task<Outcome<Guid>> Handle(OpenRound command, Work work, CancellationToken cancel)
    {
        var title = command.Title.Trim();
        var faults = new Faults()
            .Text(title, nameof(command.Title), "a title", 200)
            .Text(command.Purpose, nameof(command.Purpose), "what this round is for", 5_000)
            .When(
                command.ClosesAt <= command.OpensAt,
                nameof(command.ClosesAt),
                "Enter a closing time after the opening time"
            )
            .When(command.ClosesAt <= work.Now, nameof(command.ClosesAt), "Enter a closing time in the future")
            .When(
                await work.Db.Set<PriorityRound>().AnyAsync(r => r.Title.ToLower() == title.ToLower(), cancel),
                nameof(command.Title),
                "Enter another title: a round of this title exists"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var criteria = work.Reference.GatewayCriteria.On(Platform.Site.DateOf(command.OpensAt));
        var round = new PriorityRound(
            title,
            command.Purpose.Trim(),
            command.OpensAt,
            command.ClosesAt,
            criteria.Edition
        );
        work.Db.Add(round);
        work.Enter(round.Ref, round.Title, round.Purpose, isPublic: true);
        var demand = await work
            .Db.Set<DemandSummary>()
            .OrderByDescending(s => s.PublishedAt)
            .FirstOrDefaultAsync(cancel);
        if (demand is not null)
        {
            work.Link(
                round.Ref,
                Relation.InformedBy,
                demand.Ref,
                "What employers said that they need, as last published when the round opened"
            );
        }
        work.Log(
            "round-opened",
            round.Ref,
            new
            {
                round.Title,
                round.OpensAt,
                round.ClosesAt,
                round.CriteriaEdition,
            }
        );
        return round.Id;
    }
}
