using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// People name a group, say whether it is core or specialist, and take out what does not belong. What is taken out becomes
/// a group of its own.
/// </summary>
/// <param name="TakeOut">Statements to take out.</param>
/// <param name="JoinWith">Another group whose statements belong here; it goes.</param>
public sealed record ReviseGroup(
    Guid ExerciseId,
    Guid GroupId,
    string Name,
    GroupSort? Sort,
    ImmutableArray<Guid> TakeOut,
    Guid? JoinWith,
    int Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.PracticeExercise.Ref(ExerciseId);
}

internal sealed class ReviseGroupHandler : ICommandHandler<ReviseGroup, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseGroup command, Work work, CancellationToken cancel)
    {
        var exercise = await work
            .Db.Set<PracticeExercise>()
            .SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        var groups = await work
            .Db.Set<PracticeGroup>()
            .Where(g => g.ExerciseId == command.ExerciseId)
            .ToListAsync(cancel);
        var group = groups.Find(g => g.Id == command.GroupId);
        if (exercise is null || group is null)
        {
            return new Refusal.NotFound();
        }
        if (await work.Db.Set<RatingRound>().AnyAsync(r => r.ExerciseId == exercise.Id, cancel))
        {
            return new Refusal.OutOfOrder("Groups that have been put to people for rating stay as they are.");
        }
        var members = await work.Db.Set<PracticeStatement>().Where(s => s.GroupId == group.Id).ToListAsync(cancel);
        var other = groups.Find(g => g.Id == command.JoinWith && g != group);
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "a name for the group", 300)
            .When(command.Sort is null, nameof(command.Sort), "Choose whether it is core or specialist")
            .When(
                command.TakeOut.Any(id => members.TrueForAll(s => s.Id != id)),
                nameof(command.TakeOut),
                "Choose statements of this group"
            )
            .When(
                members.Count > 0 && command.TakeOut.Distinct().Count() >= members.Count,
                nameof(command.TakeOut),
                "Leave at least one statement in the group"
            )
            .When(
                command.JoinWith is not null && other is null,
                nameof(command.JoinWith),
                "Choose another group of this exercise"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (exercise.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Name", command.Name, group.Name),
                new StaleField("Core or specialist", $"{command.Sort}", $"{group.Sort}"),
            ]);
        }
        foreach (var statement in members.Where(s => command.TakeOut.Contains(s.Id)))
        {
            var alone = new PracticeGroup(exercise.Id, statement.Text, GroupSort.Specialist);
            work.Db.Add(alone);
            statement.Join(alone.Id);
        }
        if (other is not null)
        {
            var joining = await work.Db.Set<PracticeStatement>().Where(s => s.GroupId == other.Id).ToListAsync(cancel);
            joining.ForEach(s => s.Join(group.Id));
            work.Db.Remove(other);
        }
        group.Confirm(command.Name.Trim(), command.Sort!.Value);
        exercise.Regrouped();
        work.Log(
            "group-confirmed",
            exercise.Ref,
            new
            {
                group = group.Id,
                group.Name,
                group.Sort,
                command.TakeOut,
                command.JoinWith,
            }
        );
        return Nothing.Value;
    }
}
