using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Projects;

/// <summary>
/// A person takes back that their words may be quoted. All their texts in the analysis are closed to quoting, at once and in
/// reports that are out; nothing brings it back.
/// </summary>
public sealed record WithdrawQuoting(Guid TextId, string Why) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.AnalysedText.Ref(TextId);
}

internal sealed class WithdrawQuotingHandler : ICommandHandler<WithdrawQuoting, int>
{
    public async Task<Outcome<int>> Handle(WithdrawQuoting command, Work work, CancellationToken cancel)
    {
        var text = await work.Db.Set<AnalysedText>().SingleOrDefaultAsync(t => t.Id == command.TextId, cancel);
        if (text is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Why, nameof(command.Why), "how it was asked for", 500);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var theirs = await work
            .Db.Set<AnalysedText>()
            .Where(t =>
                t.AnalysisId == text.AnalysisId
                && t.Respondent == text.Respondent
                && t.SourceId == text.SourceId
                && t.MayQuote
                && t.WithdrawnAt == null
            )
            .ToListAsync(cancel);
        if (theirs.Count == 0)
        {
            return new Refusal.OutOfOrder("These words may not be quoted as it is.");
        }
        theirs.ForEach(t => t.WithdrawQuoting(work.Now));
        work.Log(
            "quoting-withdrawn",
            RecordKinds.Analysis.Ref(text.AnalysisId),
            new { texts = theirs.Count },
            command.Why
        );
        return theirs.Count;
    }
}
