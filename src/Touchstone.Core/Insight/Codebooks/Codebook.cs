using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>The codebook of an analysis while a command changes it. Commands on it wait for each other.</summary>
internal sealed class Codebook
{
    /// <summary>Most codes of one codebook.</summary>
    public const int Most = 500;

    private readonly Work work;
    private int number;

    private Codebook(Work work, AnalysisProject analysis, List<CodebookCode> codes, int number)
    {
        this.work = work;
        Analysis = analysis;
        Codes = codes;
        this.number = number;
    }

    public AnalysisProject Analysis { get; }
    public List<CodebookCode> Codes { get; }

    public static async Task<Codebook?> Of(Work work, Guid analysisId, CancellationToken cancel)
    {
        var analysis = await work.Db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == analysisId, cancel);
        if (analysis is null)
        {
            return null;
        }
        var codes = await work.Db.Set<CodebookCode>().Where(c => c.AnalysisId == analysisId).ToListAsync(cancel);
        var last =
            await work
                .Db.Set<CodebookChange>()
                .Where(c => c.AnalysisId == analysisId)
                .MaxAsync(c => (int?)c.Number, cancel)
            ?? 0;
        return new Codebook(work, analysis, codes, last);
    }

    public CodebookCode? Find(Guid? id) => Codes.FirstOrDefault(c => c.Id == id);

    /// <summary>A code that is there and in use.</summary>
    public CodebookCode? Open(Guid? id) => Codes.FirstOrDefault(c => c.Id == id && !c.IsSetAside);

    public bool IsTaken(string name, Guid? but) =>
        Codes.Any(c => c.Id != but && !c.IsSetAside && string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a code stands below another, or is the other.</summary>
    public bool IsWithin(Guid? code, Guid other)
    {
        for (var steps = 0; code is { } at && steps <= Codes.Count; steps++)
        {
            if (at == other)
            {
                return true;
            }
            code = Find(at)?.ParentId;
        }
        return false;
    }

    public CodebookCode Add(CodeWords words, Guid? parent)
    {
        var place = Codes.Where(c => c.ParentId == parent).Select(c => c.Place).DefaultIfEmpty(0).Max() + 1;
        var code = new CodebookCode(Analysis.Id, parent, place, words);
        Codes.Add(code);
        work.Db.Add(code);
        return code;
    }

    /// <summary>Writes what was done into the history of the codebook and the record log.</summary>
    public void Changed(CodebookAct act, CodebookCode? code, string said, ChangeBefore before, int? undoes = null)
    {
        work.Db.Add(
            new CodebookChange(Analysis.Id, ++number, act, code?.Id, said, before, work.Actor.Id, work.Now, undoes)
        );
        Analysis.CodebookChanged();
        work.Log("codebook-changed", Analysis.Ref, new { act = act.ToString(), said });
    }
}
