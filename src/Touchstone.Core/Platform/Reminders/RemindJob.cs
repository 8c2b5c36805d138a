using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Reminders;

/// <summary>Reminds people, every morning.</summary>
internal sealed class RemindJob(UseCaseRunner process) : IDailyJob
{
    public string Kind => "remind-people";

    public TimeOnly At => new(7, 0);

    public Task Run(LeasedJob job, CancellationToken cancel) =>
        process.Do(new RemindPeople(job.Id), job.Id.ToString(), cancel);
}
