using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Groups;

/// <summary>Changes the name or the terms of reference of a group.</summary>
/// <param name="Seen">The revision that the person saw.</param>
public sealed record ReviseGroup(Guid GroupId, string Name, string Terms, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

internal sealed class ReviseGroupHandler : ICommandHandler<ReviseGroup, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseGroup command, Work work, CancellationToken cancel)
    {
        var group = await work.Db.Set<WorkingGroup>().SingleOrDefaultAsync(g => g.Id == command.GroupId, cancel);
        if (group is null)
        {
            return new Refusal.NotFound();
        }
        var name = command.Name.Trim();
        var faults = new Faults()
            .Text(name, nameof(command.Name), "the name of the group", 200)
            .Optional(command.Terms, nameof(command.Terms), "the terms of reference", 20_000)
            .When(
                await work
                    .Db.Set<WorkingGroup>()
                    .AnyAsync(
                        g => g.ProjectId == group.ProjectId && g.Id != group.Id && g.Name.ToLower() == name.ToLower(),
                        cancel
                    ),
                nameof(command.Name),
                "Choose another name: the project has a group of this name"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (group.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Name", command.Name, group.Name),
                new StaleField("Terms of reference", command.Terms, group.Terms),
            ]);
        }
        var item = await work.ItemOf(group.Ref, cancel);
        item.Title = item.Title.Replace(group.Name, name, StringComparison.Ordinal);
        work.Log(
            "group-revised",
            group.Ref,
            new
            {
                from = new { group.Name, group.Terms },
                name,
                command.Terms,
            }
        );
        group.Revise(name, command.Terms.Trim());
        return Nothing.Value;
    }
}
