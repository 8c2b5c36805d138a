using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Changes what an analysis says of itself. The rule of consensus cannot be changed once blind coding has been released.</summary>
public sealed record DescribeAnalysis(Guid AnalysisId, string Title, string Purpose, ConsensusRule? Rule, int Seen)
    : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class DescribeAnalysisHandler : ICommandHandler<DescribeAnalysis, int>
{
    public async Task<Outcome<int>> Handle(DescribeAnalysis command, Work work, CancellationToken cancel)
    {
        var analysis = await work
            .Db.Set<AnalysisProject>()
            .SingleOrDefaultAsync(a => a.Id == command.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var faults = AnalysisWords.Check(command.Title, command.Purpose, command.Rule);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (analysis.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Title", command.Title, analysis.Title),
                new StaleField("Purpose", command.Purpose, analysis.Purpose),
                new StaleField("Rule", AnalysisWords.Of(command.Rule!.Value), AnalysisWords.Of(analysis.Rule)),
            ]);
        }
        if (
            command.Rule != analysis.Rule
            && await work
                .Db.Set<Coding.BlindSample>()
                .AnyAsync(s => s.AnalysisId == analysis.Id && s.ReleasedAt != null, cancel)
        )
        {
            return Refusal.For(
                nameof(command.Rule),
                "Keep the rule: it was set before coders saw how far they agree, and stays"
            );
        }
        analysis.Describe(command.Title.Trim(), command.Purpose.Trim(), command.Rule!.Value);
        (await work.ItemOf(analysis.Ref, cancel)).Title = analysis.Title;
        work.Log("analysis-described", analysis.Ref, new { analysis.Title, rule = analysis.Rule.ToString() });
        return analysis.Revision;
    }
}
