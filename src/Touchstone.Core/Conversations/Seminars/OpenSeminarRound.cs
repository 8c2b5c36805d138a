using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Opens a round of rating and sorting. With the first one the problems stand.</summary>
public sealed record OpenSeminarRound(Guid SeminarId, string Question, DateOnly? ClosesOn) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class OpenSeminarRoundHandler : ICommandHandler<OpenSeminarRound, Guid>
{
    public async Task<Outcome<Guid>> Handle(OpenSeminarRound command, Work work, CancellationToken cancel)
    {
        if (await SeminarRecords.Read(work.Db, command.SeminarId, cancel) is not { } records)
        {
            return new Refusal.NotFound();
        }
        var seminar = records.Seminar;
        var faults = new Faults()
            .Text(command.Question, nameof(command.Question), "what leaders are asked", 500)
            .When(
                command.ClosesOn is not { } closes || closes < work.Today,
                nameof(command.ClosesOn),
                "Enter a closing date that is today or later"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await work.Db.IsOver(seminar, cancel))
        {
            return SeminarSeats.Over;
        }
        if (WhyNot(records) is { } reason)
        {
            return new Refusal.OutOfOrder(reason);
        }
        var round = new SeminarRound(
            seminar.Id,
            records.Rounds.Count + 1,
            command.Question.Trim(),
            command.ClosesOn!.Value,
            work.Now
        );
        work.Db.Add(round);
        await work.Settle(seminar.Ref, cancel);
        foreach (var leader in records.Leaders.Where(l => l.WithdrawnAt is null))
        {
            await work.AskToRateAndSort(seminar, round, leader.AccountId, cancel);
            await work.Send(leader.AccountId, SeminarLetters.RoundOpened(seminar, round), cancel);
        }
        await work.Ask(work.Actor.Id, SeminarTasks.Close, seminar.Ref, round.ClosesOn, cancel, seminar.WorkPath());
        work.Log(
            "seminar-round-opened",
            seminar.Ref,
            new
            {
                round.Number,
                round.Question,
                round.ClosesOn,
                problems = records.Problems.Count,
            }
        );
        return round.Id;
    }

    private static string? WhyNot(SeminarRecords records) =>
        records.Open is not null ? "A round is open. Close it before you open another."
        : records.Problems.Count < 2 ? "There must be at least two problems to rate and sort."
        : records.Leaders.All(l => l.WithdrawnAt is not null) ? "Invite leaders first."
        : records.Clusters.Count > 0 ? "The problems have been put together already. No further round can be opened."
        : null;
}
