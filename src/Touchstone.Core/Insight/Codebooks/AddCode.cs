using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>Puts a new code into the codebook, at the top or under another.</summary>
public sealed record AddCode(Guid AnalysisId, CodeWords Words, Guid? Parent) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class AddCodeHandler : ICommandHandler<AddCode, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddCode command, Work work, CancellationToken cancel)
    {
        if (await Codebook.Of(work, command.AnalysisId, cancel) is not { } book)
        {
            return new Refusal.NotFound();
        }
        var faults = command
            .Words.Check()
            .When(
                book.IsTaken(command.Words.Name, null),
                nameof(CodeWords.Name),
                "Enter another name: there is a code with this one"
            )
            .When(
                command.Parent is not null && book.Open(command.Parent) is null,
                nameof(command.Parent),
                "Choose a code of the list"
            )
            .When(book.Codes.Count >= Codebook.Most, nameof(CodeWords.Name), $"Keep to {Codebook.Most} codes");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var code = book.Add(command.Words, command.Parent);
        book.Changed(CodebookAct.Added, code, $"Added “{code.Name}”", ChangeBefore.Nothing with { Added = [code.Id] });
        return code.Id;
    }
}
