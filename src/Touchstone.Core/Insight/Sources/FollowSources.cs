using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Sources;

/// <summary>Takes out of an analysis what was taken back where people spoke.</summary>
public sealed record FollowSources(Guid AnalysisId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class FollowSourcesHandler : ICommandHandler<FollowSources, int>
{
    public async Task<Outcome<int>> Handle(FollowSources command, Work work, CancellationToken cancel)
    {
        var followed = await work.FollowSources(command.AnalysisId, cancel);
        return followed.IsAnything
            ? followed.Gone + followed.Closed
            : new Refusal.OutOfOrder("Nothing was taken back.");
    }
}
