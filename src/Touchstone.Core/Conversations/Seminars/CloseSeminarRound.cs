using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Closes the open round with a decision: ask once more, or put the problems together. What it came to can be seen from then on.</summary>
public sealed record CloseSeminarRound(Guid SeminarId, RoundDecision? Decision, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class CloseSeminarRoundHandler : ICommandHandler<CloseSeminarRound, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(CloseSeminarRound command, Work work, CancellationToken cancel)
    {
        if (await SeminarRecords.Read(work.Db, command.SeminarId, cancel) is not { } records)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .When(command.Decision is null, nameof(command.Decision), "Choose what happens next")
            .Text(command.Reason, nameof(command.Reason), "the reason", 1_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await work.Db.IsOver(records.Seminar, cancel))
        {
            return SeminarSeats.Over;
        }
        if (records.Open is not { } round)
        {
            return new Refusal.OutOfOrder("No round is open.");
        }
        round.Close(command.Decision!.Value, command.Reason.Trim(), work.Now);
        await work.Settle(records.Seminar.Ref, cancel);
        if (command.Decision == RoundDecision.Enough)
        {
            await work.Ask(
                work.Actor.Id,
                SeminarTasks.PutTogether,
                records.Seminar.Ref,
                null,
                cancel,
                records.Seminar.WorkPath()
            );
        }
        work.Log(
            "seminar-round-closed",
            records.Seminar.Ref,
            new
            {
                round.Number,
                round.Decision,
                raters = records.Ratings.Where(r => r.RoundId == round.Id).Select(r => r.AccountId).Distinct().Count(),
                sorters = records
                    .Sortings.Where(s => s.RoundId == round.Id)
                    .Select(s => s.AccountId)
                    .Distinct()
                    .Count(),
            },
            round.Reason
        );
        return Nothing.Value;
    }
}
