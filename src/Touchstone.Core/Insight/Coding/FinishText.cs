using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Says that one has gone through a text to its end, or takes that back.</summary>
public sealed record FinishText(Guid TextId, bool Finished) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.AnalysedText.Ref(TextId);
}

internal sealed class FinishTextHandler : ICommandHandler<FinishText, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(FinishText command, Work work, CancellationToken cancel)
    {
        var text = await work
            .Db.Set<AnalysedText>()
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.Id == command.TextId, cancel);
        if (text is null)
        {
            return new Refusal.NotFound();
        }
        if (await CodingTurn.WhyNot(work, text, cancel) is { } refusal)
        {
            return refusal;
        }
        var me = work.Actor.Id;
        var standing = await work
            .Db.Set<TextReading>()
            .SingleOrDefaultAsync(r => r.TextId == text.Id && r.Coder == me, cancel);
        if (command.Finished && standing is null)
        {
            work.Db.Add(new TextReading(text.Id, me, work.Now));
        }
        else if (!command.Finished && standing is not null)
        {
            work.Db.Remove(standing);
        }
        work.Log(command.Finished ? "text-finished" : "text-opened-again", text.Ref);
        return Nothing.Value;
    }
}
