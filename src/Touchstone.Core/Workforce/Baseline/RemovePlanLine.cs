using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Takes one line out of the draft of a plan.</summary>
public sealed record RemovePlanLine(Guid ReturnId, int Line) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

internal sealed class RemovePlanLineHandler : ICommandHandler<RemovePlanLine, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemovePlanLine command, Work work, CancellationToken cancel)
    {
        if (await ReturnUnderWay.Of(work, command.ReturnId, cancel) is not { } underWay)
        {
            return new Refusal.NotFound();
        }
        if (underWay.WhyNot(work) is { } refusal)
        {
            return refusal;
        }
        var line = await work
            .Db.Set<PlanLine>()
            .SingleOrDefaultAsync(l => l.VersionId == underWay.Return.DraftId && l.Line == command.Line, cancel);
        if (line is null)
        {
            return new Refusal.NotFound();
        }
        work.Db.Remove(line);
        underWay.Draft!.EditLines(underWay.Draft.Lines - 1);
        underWay.Return.Touch();
        work.Log(
            "plan-line-removed",
            underWay.Return.Ref,
            new
            {
                underWay.Draft.Number,
                command.Line,
                line.Cells,
            }
        );
        return Nothing.Value;
    }
}
