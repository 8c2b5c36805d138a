using Touchstone.Core.Access;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Reminders;

/// <summary>Reminds people, every morning.</summary>
internal sealed class RemindJob(UseCaseRunner process) : IDailyJob
{
    public string Kind => "remind-people";

    public TimeOnly At => new(7, 0);

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        var outcome = await process.Run(Actor.System, new RemindPeople(job.Id), job.Id.ToString(), cancel);
        if (outcome.Refusal is { } refusal and not Refusal.OutOfOrder)
        {
            throw new InvalidOperationException($"People could not be reminded: {refusal}");
        }
    }
}
