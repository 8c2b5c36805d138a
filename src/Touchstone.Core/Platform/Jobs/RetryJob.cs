using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Platform.Jobs;

/// <summary>Has a job that was given up or cancelled tried again.</summary>
public sealed record RetryJob(Guid JobId) : Command<Nothing>;

internal sealed class RetryJobHandler : ICommandHandler<RetryJob, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RetryJob command, Work work, CancellationToken cancel)
    {
        var job = await work.Db.Set<Job>().SingleOrDefaultAsync(j => j.Id == command.JobId, cancel);
        if (job is null)
        {
            return new Refusal.NotFound();
        }
        if (job.DoneAt is not null || (job.GivenUpAt is null && job.CancelledAt is null))
        {
            return new Refusal.OutOfOrder("Only a job that was given up or cancelled can be tried again");
        }
        job.RunAgain(work.Now);
        work.Log("job-retried", RecordKinds.Job.Ref(job.Id), new { job.Kind });
        return Nothing.Value;
    }
}
