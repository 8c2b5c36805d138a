using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Gateway;

/// <summary>Erases, every night, what is due.</summary>
internal sealed class EraseGatewaysJob(UseCaseRunner process) : IDailyJob
{
    public string Kind => "erase-gateways";

    public TimeOnly At => new(2, 0);

    public Task Run(LeasedJob job, CancellationToken cancel) =>
        process.Do(new EraseGateways(), job.Id.ToString(), cancel);
}
