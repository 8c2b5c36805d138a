using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Insight.Sources;

/// <summary>Takes texts out of an analysis for good, with every coding, memo and quotation of them.</summary>
internal static class TakingOut
{
    public static async Task TakeOut(this TouchstoneDb db, TextSource source, Guid[] texts, CancellationToken cancel)
    {
        await db.Set<TextCoding>().Where(c => texts.Contains(c.TextId)).ExecuteDeleteAsync(cancel);
        await db.Set<TextReading>().Where(r => texts.Contains(r.TextId)).ExecuteDeleteAsync(cancel);
        await db.Set<CodingMemo>().Where(m => texts.Contains(m.TextId!.Value)).ExecuteDeleteAsync(cancel);
        await db.Set<SuggestedCode>().Where(s => texts.Contains(s.TextId)).ExecuteDeleteAsync(cancel);
        await db.Set<AdjudicatedCode>().Where(a => texts.Contains(a.TextId)).ExecuteDeleteAsync(cancel);
        await db.Set<Quotation>().Where(q => texts.Contains(q.TextId)).ExecuteDeleteAsync(cancel);
        await db.Set<HeldIn>()
            .Where(h => h.Kind == RecordKinds.AnalysedText && texts.Contains(h.Id))
            .ExecuteDeleteAsync(cancel);
        await db.Set<AnalysedText>().Where(t => texts.Contains(t.Id)).ExecuteDeleteAsync(cancel);
        foreach (
            var sample in await db.Set<BlindSample>().Where(s => s.AnalysisId == source.AnalysisId).ToListAsync(cancel)
        )
        {
            if (sample.Lose(texts) && sample.Texts.Length == 0)
            {
                await db.Set<BlindSubmission>().Where(s => s.SampleId == sample.Id).ExecuteDeleteAsync(cancel);
                db.Remove(sample);
            }
        }
        source.TakeBack(texts.Length);
    }
}
