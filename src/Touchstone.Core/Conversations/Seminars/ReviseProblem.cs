using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A leader changes a problem of their own, as long as nobody has been asked to rate it.</summary>
public sealed record ReviseProblem(Guid SeminarId, Guid ProblemId, int Seen, ProblemText Text) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class ReviseProblemHandler : ICommandHandler<ReviseProblem, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseProblem command, Work work, CancellationToken cancel)
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
        var faults = new Faults().Check(command.Text);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await work.Db.FramingIsOver(seminar, cancel) is { } over)
        {
            return over;
        }
        if (command.Seen != problem.Revision)
        {
            return new Refusal.Stale([
                new(nameof(problem.Title), command.Text.Title, problem.Title),
                new("Problem", command.Text.Statement, problem.Statement),
                new("Whom it touches", command.Text.Touches, problem.Touches),
            ]);
        }
        problem.Revise(command.Text);
        work.Log("problem-revised", seminar.Ref);
        return Nothing.Value;
    }
}
