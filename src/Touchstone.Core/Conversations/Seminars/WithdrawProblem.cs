using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A leader takes a problem of their own back, as long as nobody has been asked to rate it.</summary>
public sealed record WithdrawProblem(Guid SeminarId, Guid ProblemId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class WithdrawProblemHandler : ICommandHandler<WithdrawProblem, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WithdrawProblem command, Work work, CancellationToken cancel)
    {
        var seminar = await work.Db.Set<Seminar>().FindAsync([command.SeminarId], cancel);
        var problem = await work.Db.Set<Problem>().FindAsync([command.ProblemId], cancel);
        if (
            seminar is null
            || problem?.SeminarId != seminar.Id
            || await work.Db.SeatOf(seminar.Id, work.Actor, cancel) is not { } leader
            || problem.AuthorId != leader.AccountId
        )
        {
            return new Refusal.NotFound();
        }
        if (await work.Db.FramingIsOver(seminar, cancel) is { } over)
        {
            return over;
        }
        work.Db.Remove(problem);
        work.Log("problem-withdrawn", seminar.Ref);
        return Nothing.Value;
    }
}
