using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Asks for codes to be suggested for the texts that nobody has coded, learnt from those that people have.</summary>
public sealed record AskForSuggestions(Guid AnalysisId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class AskForSuggestionsHandler : ICommandHandler<AskForSuggestions, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(AskForSuggestions command, Work work, CancellationToken cancel)
    {
        if (!await work.Db.Set<AnalysisProject>().AnyAsync(a => a.Id == command.AnalysisId, cancel))
        {
            return new Refusal.NotFound();
        }
        var learnt = (await CodesLearntFrom.Of(work.Db, command.AnalysisId, cancel)).Count;
        if (learnt < CodesLearntFrom.Least)
        {
            return new Refusal.OutOfOrder(
                $"Finish {CodesLearntFrom.Least} texts first: codes are suggested from what people gave, and there are {learnt} to learn from."
            );
        }
        await work.Enqueue(
            SuggestCodesJob.JobKind,
            new SuggestCodesJob.Payload(command.AnalysisId),
            cancel,
            $"{command.AnalysisId}|{work.Now.ToUnixTimeSeconds()}"
        );
        work.Log("suggestions-asked-for", RecordKinds.Analysis.Ref(command.AnalysisId), new { learnt });
        return Nothing.Value;
    }
}
