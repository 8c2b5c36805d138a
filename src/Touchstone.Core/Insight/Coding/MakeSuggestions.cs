using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Themes.Suggestion;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// Suggests codes for the texts that nobody has finished, in place of those suggested before, and measures how well such
/// suggestions agree with people.
/// </summary>
public sealed record MakeSuggestions(Guid AnalysisId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class MakeSuggestionsHandler : ICommandHandler<MakeSuggestions, Nothing>
{
    private static readonly SuggestionOptions Options = new() { Seed = 1 };

    public async Task<Outcome<Nothing>> Handle(MakeSuggestions command, Work work, CancellationToken cancel)
    {
        var id = command.AnalysisId;
        var analysis = await work.Db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var coded = await CodesLearntFrom.Of(work.Db, id, cancel);
        var open = await work
            .Db.Set<AnalysedText>()
            .AsNoTracking()
            .Where(t => t.AnalysisId == id && t.SampleId == null)
            .Where(t => !work.Db.Set<TextReading>().Any(r => r.TextId == t.Id))
            .OrderBy(t => t.Place)
            .Select(t => new { t.Id, t.Words })
            .ToListAsync(cancel);
        var made = CodeSuggestions.For(coded, [.. open.Select(t => t.Words)], Options, cancel);
        if (!made.TryGet(out var suggestions, out var reason))
        {
            return new Refusal.OutOfOrder(reason.Message);
        }
        SuggestionCheck.Of(coded, Options).TryGet(out var check, out _);
        await work.Db.Set<SuggestedCode>().Where(s => s.AnalysisId == id).ExecuteDeleteAsync(cancel);
        foreach (var (text, codes) in open.Zip(suggestions))
        {
            work.Db.AddRange(
                codes.Select(c => new SuggestedCode(
                    id,
                    text.Id,
                    Guid.Parse(c.Code),
                    Math.Clamp(c.Score, 0, 1),
                    c.Words
                ))
            );
        }
        analysis.Suggested(
            new SuggestionFigures(coded.Count, check?.F1, check?.Lower, check?.Upper, open.Count),
            work.Now
        );
        work.Log("codes-suggested", analysis.Ref, new { learntFrom = coded.Count, suggestedFor = open.Count });
        return Nothing.Value;
    }
}
