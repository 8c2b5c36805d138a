using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Suggests codes in the background.</summary>
internal sealed class SuggestCodesJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "suggest-codes";

    public string Kind => JobKind;

    public Task Run(LeasedJob job, CancellationToken cancel) =>
        process.Do(new MakeSuggestions(job.Read<Payload>().AnalysisId), job.Id.ToString(), cancel);

    public sealed record Payload(Guid AnalysisId);
}
