using System.Collections.Immutable;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A leader rates the problems in the open round, or abstains. Until it closes they may change it.</summary>
/// <returns>How many are still to be answered.</returns>
public sealed record RateProblems(Guid SeminarId, ImmutableArray<GivenRating> Ratings) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class RateProblemsHandler : ICommandHandler<RateProblems, int>
{
    private const int LongestReason = 1_000;

    public async Task<Outcome<int>> Handle(RateProblems command, Work work, CancellationToken cancel)
    {
        var records = await SeminarRecords.Read(work.Db, command.SeminarId, cancel);
        if (records is null || await work.Db.SeatOf(command.SeminarId, work.Actor, cancel) is not { } leader)
        {
            return new Refusal.NotFound();
        }
        if (records.Open is not { } round || !round.TakesOn(work.Today))
        {
            return new Refusal.OutOfOrder("No round is open for rating.");
        }
        var known = records.Problems.Select(p => p.Id).ToHashSet();
        var given = command.Ratings.Where(r => r.Answer is not null).DistinctBy(r => r.ProblemId).ToList();
        var faults = new Faults()
            .When(given.Count == 0, nameof(command.Ratings), "Rate at least one problem, or abstain")
            .When(
                given.Exists(r => !known.Contains(r.ProblemId)),
                nameof(command.Ratings),
                "Rate problems of this seminar"
            );
        foreach (var rating in command.Ratings.Where(r => known.Contains(r.ProblemId)))
        {
            faults
                .When(
                    rating.Answer is < GivenRating.Abstains or > ProblemRating.Highest,
                    $"Ratings[{rating.ProblemId}].Answer",
                    "Choose a number from 1 to 9, or abstain"
                )
                .When(
                    rating.Answer is null && rating.Reason.Trim().Length > 0,
                    $"Ratings[{rating.ProblemId}].Answer",
                    "Choose a number for your reason, or abstain"
                )
                .Optional(rating.Reason, $"Ratings[{rating.ProblemId}].Reason", "your reason", LongestReason);
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var mine = records
            .Ratings.Where(r => r.RoundId == round.Id && r.AccountId == leader.AccountId)
            .ToDictionary(r => r.ProblemId);
        foreach (var rating in given)
        {
            if (!mine.TryGetValue(rating.ProblemId, out var standing))
            {
                standing = new ProblemRating(round, rating.ProblemId, leader.AccountId);
                mine.Add(rating.ProblemId, standing);
                work.Db.Add(standing);
            }
            standing.Give(rating.Answer == GivenRating.Abstains ? null : rating.Answer, rating.Reason.Trim(), work.Now);
        }
        var left = known.Count - mine.Count;
        if (left == 0)
        {
            await work.Settle(records.Seminar.Ref, cancel, SeminarTasks.Rate, leader.AccountId);
        }
        work.Log("problems-rated", records.Seminar.Ref, new { round = round.Number, rated = given.Count });
        return left;
    }
}
