using System.Collections.Immutable;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// A leader puts problems that belong together into groups of their own, by giving them the same name. Until the round closes they
/// may change it.
/// </summary>
/// <param name="Piles">The name of the group by problem; what has none belongs with no other.</param>
public sealed record SortProblems(Guid SeminarId, ImmutableDictionary<Guid, string> Piles) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class SortProblemsHandler : ICommandHandler<SortProblems, Nothing>
{
    private const int LongestName = 100;

    public async Task<Outcome<Nothing>> Handle(SortProblems command, Work work, CancellationToken cancel)
    {
        var records = await SeminarRecords.Read(work.Db, command.SeminarId, cancel);
        if (records is null || await work.Db.SeatOf(command.SeminarId, work.Actor, cancel) is not { } leader)
        {
            return new Refusal.NotFound();
        }
        if (records.Open is not { } round || !round.TakesOn(work.Today))
        {
            return new Refusal.OutOfOrder("No round is open for sorting.");
        }
        var piles = command.Piles.Where(p => p.Value.Trim().Length > 0).ToDictionary(p => p.Key, p => p.Value.Trim());
        var faults = new Faults()
            .When(
                piles.Count == 0,
                nameof(command.Piles),
                "Give at least one problem a group. If none belong together, give each a group of its own"
            )
            .When(
                piles.Keys.Any(id => records.Problems.All(p => p.Id != id)),
                nameof(command.Piles),
                "Sort problems of this seminar"
            );
        foreach (var (problem, pile) in piles)
        {
            faults.Optional(pile, $"Piles[{problem}]", "the name of the group", LongestName);
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var mine = records
            .Sortings.Where(s => s.RoundId == round.Id && s.AccountId == leader.AccountId)
            .ToDictionary(s => s.ProblemId);
        foreach (var problem in records.Problems)
        {
            if (!mine.TryGetValue(problem.Id, out var standing))
            {
                standing = new ProblemSorting(round, problem.Id, leader.AccountId);
                work.Db.Add(standing);
            }
            standing.Put(piles.GetValueOrDefault(problem.Id, ""));
        }
        await work.Settle(records.Seminar.Ref, cancel, SeminarTasks.Sort, leader.AccountId);
        work.Log(
            "problems-sorted",
            records.Seminar.Ref,
            new { round = round.Number, groups = piles.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() }
        );
        return Nothing.Value;
    }
}
