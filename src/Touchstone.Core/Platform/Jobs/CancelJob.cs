using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Platform.Jobs;

/// <summary>Stops a job: one that waits does not begin, one that runs ends at its next safe point.</summary>
public sealed record CancelJob(Guid JobId) : Command<Nothing>;

internal sealed class CancelJobHandler : ICommandHandler<CancelJob, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(CancelJob command, Work work, CancellationToken cancel)
    {
        var job = await work.Db.Set<Job>().SingleOrDefaultAsync(j => j.Id == command.JobId, cancel);
        if (job is null)
        {
            return new Refusal.NotFound();
        }
        if (job.DoneAt is not null || job.GivenUpAt is not null || job.CancelledAt is not null)
        {
            return new Refusal.OutOfOrder("The job has ended already");
        }
        job.Cancel(work.Now);
        work.Log("job-cancelled", RecordKinds.Job.Ref(job.Id), new { job.Kind });
        return Nothing.Value;
    }
}
