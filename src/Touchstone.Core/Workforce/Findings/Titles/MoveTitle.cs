using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Findings.Titles;

/// <summary>Takes a job title out of a role, to another one or to one of its own. Both roles then wait to be confirmed.</summary>
/// <param name="IntoId">The role it belongs to; null for one of its own.</param>
public sealed record MoveTitle(Guid RoundId, string Title, Guid? IntoId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

internal sealed class MoveTitleHandler : ICommandHandler<MoveTitle, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(MoveTitle command, Work work, CancellationToken cancel)
    {
        var placed = await work
            .Db.Set<ClusteredTitle>()
            .SingleOrDefaultAsync(t => t.RoundId == command.RoundId && t.Title == command.Title, cancel);
        if (placed is null)
        {
            return new Refusal.NotFound();
        }
        var from = await work.Db.Set<TitleCluster>().SingleAsync(c => c.Id == placed.ClusterId, cancel);
        var into = command.IntoId is { } id
            ? await work
                .Db.Set<TitleCluster>()
                .SingleOrDefaultAsync(c => c.Id == id && c.RoundId == command.RoundId, cancel)
            : new TitleCluster(command.RoundId, command.Title, "Taken out of another role by hand.");
        if (into is null || into.Id == from.Id)
        {
            return Refusal.For(nameof(command.IntoId), "Choose another role from the list");
        }
        if (command.IntoId is null)
        {
            work.Db.Add(into);
        }
        else
        {
            into.Reopen();
        }
        from.Reopen();
        placed.MoveTo(into.Id);
        work.Log(
            "title-moved",
            RecordKinds.BaselineRound.Ref(command.RoundId),
            new
            {
                command.Title,
                from = from.Name,
                into = into.Name,
            }
        );
        return Nothing.Value;
    }
}
