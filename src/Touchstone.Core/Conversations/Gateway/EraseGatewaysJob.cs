using Touchstone.Core.Access;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Gateway;

/// <summary>Erases, every night, what is due.</summary>
internal sealed class EraseGatewaysJob(UseCaseRunner process) : IDailyJob
{
    public string Kind => "erase-gateways";

    public TimeOnly At => new(2, 0);

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        var outcome = await process.Run(Actor.System, new EraseGateways(), job.Id.ToString(), cancel);
        if (outcome.Refusal is { } refusal and not Refusal.OutOfOrder)
        {
            throw new InvalidOperationException($"Gateways could not be erased: {refusal}");
        }
    }
}
