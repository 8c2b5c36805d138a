using Touchstone.Core.Access;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Suggests codes in the background.</summary>
internal sealed class SuggestCodesJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "suggest-codes";

    public string Kind => JobKind;

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        var outcome = await process.Run(
            Actor.System,
            new MakeSuggestions(job.Read<Payload>().AnalysisId),
            job.Id.ToString(),
            cancel
        );
        if (outcome.Refusal is { } refusal and not Refusal.OutOfOrder)
        {
            throw new InvalidOperationException($"Codes could not be suggested: {refusal}");
        }
    }

    public sealed record Payload(Guid AnalysisId);
}
