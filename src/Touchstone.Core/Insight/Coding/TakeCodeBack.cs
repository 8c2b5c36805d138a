using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Takes back a code that one gave. What others gave stays.</summary>
public sealed record TakeCodeBack(Guid TextId, Guid CodingId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.AnalysedText.Ref(TextId);
}

internal sealed class TakeCodeBackHandler : ICommandHandler<TakeCodeBack, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(TakeCodeBack command, Work work, CancellationToken cancel)
    {
        var me = work.Actor.Id;
        var coding = await work
            .Db.Set<TextCoding>()
            .SingleOrDefaultAsync(c => c.Id == command.CodingId && c.TextId == command.TextId && c.Coder == me, cancel);
        if (coding is null)
        {
            return new Refusal.NotFound();
        }
        var text = await work.Db.Set<AnalysedText>().AsNoTracking().SingleAsync(t => t.Id == command.TextId, cancel);
        if (await CodingTurn.WhyNot(work, text, cancel) is { } refusal)
        {
            return refusal;
        }
        work.Db.Remove(coding);
        work.Log("code-taken-back", text.Ref, new { coding = coding.Id, code = coding.CodeId });
        return Nothing.Value;
    }
}
