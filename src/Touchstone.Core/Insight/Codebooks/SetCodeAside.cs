using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>Sets a code aside, so that it is no longer given, or brings it back. What was coded with it stays.</summary>
public sealed record SetCodeAside(Guid AnalysisId, Guid CodeId, bool Aside) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class SetCodeAsideHandler : ICommandHandler<SetCodeAside, int>
{
    public async Task<Outcome<int>> Handle(SetCodeAside command, Work work, CancellationToken cancel)
    {
        if (
            await Codebook.Of(work, command.AnalysisId, cancel) is not { } book
            || book.Find(command.CodeId) is not { } code
        )
        {
            return new Refusal.NotFound();
        }
        if (code.MergedInto is { } other)
        {
            return new Refusal.OutOfOrder(
                $"This code was merged into “{book.Find(other)?.Name}”. Undo the merge to bring it back."
            );
        }
        if (code.IsSetAside == command.Aside)
        {
            return new Refusal.OutOfOrder(command.Aside ? "This code is set aside already." : "This code is in use.");
        }
        if (command.Aside && book.Codes.Any(c => c.ParentId == code.Id && !c.IsSetAside))
        {
            return new Refusal.OutOfOrder("Move the codes under this one elsewhere first, or set them aside.");
        }
        if (!command.Aside && book.IsTaken(code.Name, code.Id))
        {
            return new Refusal.OutOfOrder("There is another code with this name. Rename one of them first.");
        }
        var before = code.Before;
        code.SetAside(command.Aside);
        book.Changed(
            command.Aside ? CodebookAct.SetAside : CodebookAct.BroughtBack,
            code,
            command.Aside ? $"Set “{code.Name}” aside" : $"Brought “{code.Name}” back",
            ChangeBefore.Nothing with
            {
                Codes = [before],
            }
        );
        return code.Revision;
    }
}
