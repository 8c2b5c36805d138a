using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>Makes the latest findings of a collection public, so that proposals can cite them.</summary>
/// <returns>How many became public.</returns>
public sealed record PublishFindings(Guid RoundId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

internal sealed class PublishFindingsHandler : ICommandHandler<PublishFindings, int>
{
    public async Task<Outcome<int>> Handle(PublishFindings command, Work work, CancellationToken cancel)
    {
        var round = await work.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var findings = await work
            .Db.Set<WorkforceFinding>()
            .Where(f => f.RoundId == round.Id && f.SupersededBy == null && f.PublishedAt == null)
            .ToListAsync(cancel);
        if (findings.Count == 0)
        {
            return new Refusal.OutOfOrder("There is no finding that is not public yet. Work the findings out first.");
        }
        foreach (var finding in findings)
        {
            finding.Publish(work.Now);
            (await work.ItemOf(finding.Ref, cancel)).IsPublic = true;
        }
        round.Publish(work.Now);
        work.Log("findings-published", round.Ref, new { findings = findings.Select(f => new { f.Kind, f.Number }) });
        return findings.Count;
    }
}
