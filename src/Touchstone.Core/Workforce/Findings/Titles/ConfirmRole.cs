using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Findings.Titles;

/// <summary>A person confirms that the titles of a proposal are one role, and gives it its name.</summary>
/// <param name="Seen">The revision of the role that the person saw.</param>
public sealed record ConfirmRole(Guid RoundId, Guid ClusterId, string Name, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

internal sealed class ConfirmRoleHandler : ICommandHandler<ConfirmRole, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ConfirmRole command, Work work, CancellationToken cancel)
    {
        var role = await work
            .Db.Set<TitleCluster>()
            .SingleOrDefaultAsync(c => c.Id == command.ClusterId && c.RoundId == command.RoundId, cancel);
        if (role is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Name, nameof(command.Name), "a name for the role", 200);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var titles = await work
            .Db.Set<ClusteredTitle>()
            .Where(t => t.ClusterId == role.Id)
            .Select(t => t.Title)
            .ToListAsync(cancel);
        if (role.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "Titles of the role",
                    "As you looked at them",
                    string.Join("; ", titles.Order(StringComparer.Ordinal))
                ),
            ]);
        }
        role.Confirm(command.Name.Trim(), work.Actor.Id, work.Now);
        work.Log(
            "role-confirmed",
            RecordKinds.BaselineRound.Ref(command.RoundId),
            new
            {
                role.Id,
                role.Name,
                titles,
            }
        );
        return Nothing.Value;
    }
}
