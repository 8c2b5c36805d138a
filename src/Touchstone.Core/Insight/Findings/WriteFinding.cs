using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Insight.Findings;

/// <summary>Writes a finding, or changes one.</summary>
/// <param name="FindingId">Null for a new one.</param>
/// <param name="Seen">The revision of the finding that the person saw.</param>
public sealed record WriteFinding(Guid AnalysisId, Guid? FindingId, FindingWords Words, int Seen = 0) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class WriteFindingHandler : ICommandHandler<WriteFinding, Guid>
{
    public async Task<Outcome<Guid>> Handle(WriteFinding command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == command.AnalysisId, cancel);
        var findings = await db.Set<InsightFinding>()
            .Include(f => f.Codes)
            .Where(f => f.AnalysisId == command.AnalysisId)
            .ToListAsync(cancel);
        var finding = findings.Find(f => f.Id == command.FindingId);
        if (analysis is null || (command.FindingId is not null && finding is null))
        {
            return new Refusal.NotFound();
        }
        if (finding?.IsDropped == true)
        {
            return new Refusal.OutOfOrder("This finding was dropped.");
        }
        var words = command.Words;
        var codes = await db.Set<CodebookCode>().Where(c => c.AnalysisId == analysis.Id).ToListAsync(cancel);
        var attributes = (await db.ValuesOf(analysis.Id, cancel)).Keys;
        var shared = SharedCodes.Of(
            codes,
            words.Codes,
            findings.Where(f => f != finding && !f.IsDropped).SelectMany(f => f.Codes).Select(c => c.CodeId)
        );
        var faults = new Faults()
            .Text(words.Title, nameof(words.Title), "what is found, in one line", 200)
            .Text(words.Claim, nameof(words.Claim), "the finding", 4_000)
            .Optional(words.Uncertainty, nameof(words.Uncertainty), "how sure one can be", 2_000)
            .When(words.Codes.IsEmpty, nameof(words.Codes), "Choose the codes that it rests on")
            .When(
                words.Codes.Any(id => codes.All(c => c.Id != id)),
                nameof(words.Codes),
                "Choose codes of the codebook"
            )
            .When(
                shared is not null,
                nameof(words.Codes),
                $"Choose other codes: another finding rests on “{shared?.Name}”, and figures of findings that share codes could be subtracted from each other"
            )
            .Each(words.Cuts, attributes, nameof(words.Cuts), "what to tell people apart by");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (finding is not null && finding.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Title", words.Title, finding.Title),
                new StaleField("Finding", words.Claim, finding.Claim),
                new StaleField("How sure one can be", words.Uncertainty, finding.Uncertainty),
            ]);
        }
        if (finding is null)
        {
            finding = new InsightFinding(
                analysis.Id,
                findings.Select(f => f.Number).DefaultIfEmpty(0).Max() + 1,
                words,
                work.Actor.Id,
                work.Now
            );
            db.Add(finding);
            work.Enter(finding.Ref, finding.Title, credential: analysis.CredentialId, heldIn: analysis.Ref);
            work.Link(finding.Ref, Relation.CameFrom, analysis.Ref, "What people said");
        }
        else
        {
            finding.Write(words);
            (await work.ItemOf(finding.Ref, cancel)).Title = finding.Title;
        }
        work.Log("finding-written", finding.Ref, new { finding.Number, finding.Title });
        return finding.Id;
    }
}
