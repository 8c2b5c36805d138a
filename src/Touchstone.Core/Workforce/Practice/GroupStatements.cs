using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// Puts the confirmed statements of an exercise into groups by their words. Groups that people have confirmed, and what is
/// in them, stay as they are; the others are made anew.
/// </summary>
public sealed record GroupStatements(Guid ExerciseId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.PracticeExercise.Ref(ExerciseId);
}

internal sealed class GroupStatementsHandler : ICommandHandler<GroupStatements, int>
{
    public async Task<Outcome<int>> Handle(GroupStatements command, Work work, CancellationToken cancel)
    {
        var exercise = await work
            .Db.Set<PracticeExercise>()
            .SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (await work.Db.Set<RatingRound>().AnyAsync(r => r.ExerciseId == exercise.Id, cancel))
        {
            return new Refusal.OutOfOrder("Groups that have been put to people for rating stay as they are.");
        }
        var sources = await work
            .Db.Set<PracticeSource>()
            .Include(s => s.Statements)
            .Where(s => s.ExerciseId == exercise.Id)
            .ToListAsync(cancel);
        var groups = await work
            .Db.Set<PracticeGroup>()
            .Where(g => g.ExerciseId == exercise.Id)
            .ToDictionaryAsync(g => g.Id, cancel);
        var organisations = sources.SelectMany(s => s.Statements.Select(x => (x.Id, s.OrganisationId)));
        var organisationOf = organisations.ToDictionary(x => x.Id, x => x.OrganisationId);
        var free = sources
            .SelectMany(s => s.Statements)
            .Where(s => s.State == StatementState.Kept && (s.GroupId is not { } id || !groups[id].Confirmed))
            .OrderBy(s => s.Id)
            .ToList();
        if (free.Count == 0)
        {
            return new Refusal.OutOfOrder("There is no confirmed statement that is not in a confirmed group.");
        }
        if (free.Count > StatementGroups.Most)
        {
            return new Refusal.OutOfOrder(
                $"At most {StatementGroups.Most:N0} statements can be grouped at once, and there are {free.Count:N0}."
            );
        }
        var all = sources.Where(s => s.Statements.Any(x => x.State == StatementState.Kept));
        var organisationCount = all.Select(s => s.OrganisationId).Distinct().Count();
        var made = 0;
        foreach (var members in StatementGroups.Of([.. free.Select(s => s.Text)]))
        {
            var statements = members.Select(i => free[i]).ToList();
            var spread = statements.Select(s => organisationOf[s.Id]).Distinct().Count();
            // The shortest wording is the plainest name; people give it a better one.
            var name = statements
                .Select(s => s.Text)
                .OrderBy(t => t.Length)
                .ThenBy(t => t, StringComparer.Ordinal)
                .First();
            var group = new PracticeGroup(exercise.Id, name, SortOf(spread, organisationCount));
            work.Db.Add(group);
            statements.ForEach(s => s.Join(group.Id));
            made++;
        }
        work.Db.RemoveRange(groups.Values.Where(g => !g.Confirmed));
        exercise.Regrouped();
        work.Log("statements-grouped", exercise.Ref, new { statements = free.Count, groups = made });
        return made;
    }

    /// <summary>Core is what at least half of the organisations say, and at least three; a proposal that people confirm.</summary>
    internal static GroupSort SortOf(int organisations, int ofAll) =>
        organisations >= 3 && organisations * 2 >= ofAll ? GroupSort.Core : GroupSort.Specialist;
}
