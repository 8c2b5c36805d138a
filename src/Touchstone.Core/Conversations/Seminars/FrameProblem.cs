using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// A leader says which problem they see. Neither the log nor the golden thread says who wrote which: both would be read by those
/// from whom it is kept.
/// </summary>
public sealed record FrameProblem(Guid SeminarId, ProblemText Text) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class FrameProblemHandler : ICommandHandler<FrameProblem, Guid>
{
    /// <summary>Of one leader. Everybody reads and rates all of them.</summary>
    private const int Most = 8;

    /// <summary>Of all together.</summary>
    private const int MostOfAll = 100;

    public async Task<Outcome<Guid>> Handle(FrameProblem command, Work work, CancellationToken cancel)
    {
        var seminar = await work.Db.Set<Seminar>().FindAsync([command.SeminarId], cancel);
        if (seminar is null || await work.Db.SeatOf(seminar.Id, work.Actor, cancel) is not { } leader)
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
        var authors = await work
            .Db.Set<Problem>()
            .Where(p => p.SeminarId == seminar.Id)
            .Select(p => p.AuthorId)
            .ToListAsync(cancel);
        if (authors.Count(a => a == leader.AccountId) >= Most)
        {
            return new Refusal.OutOfOrder(
                $"You have framed {Most} problems: everybody reads and rates all of them. Change one of yours instead."
            );
        }
        if (authors.Count >= MostOfAll)
        {
            return new Refusal.OutOfOrder($"The seminar has {MostOfAll} problems, which is as many as can be rated.");
        }
        var problem = new Problem(seminar.Id, leader.AccountId, command.Text);
        work.Db.Add(problem);
        await work.Settle(seminar.Ref, cancel, SeminarTasks.Frame, leader.AccountId);
        work.Log("problem-framed", seminar.Ref);
        return problem.Id;
    }
}
