using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>Changes what a code says of itself, or where it stands.</summary>
/// <param name="Seen">The revision of the code that the person saw.</param>
public sealed record DescribeCode(Guid AnalysisId, Guid CodeId, CodeWords Words, Guid? Parent, int Seen) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class DescribeCodeHandler : ICommandHandler<DescribeCode, int>
{
    public async Task<Outcome<int>> Handle(DescribeCode command, Work work, CancellationToken cancel)
    {
        if (
            await Codebook.Of(work, command.AnalysisId, cancel) is not { } book
            || book.Find(command.CodeId) is not { } code
        )
        {
            return new Refusal.NotFound();
        }
        var faults = command
            .Words.Check()
            .When(
                book.IsTaken(command.Words.Name, code.Id),
                nameof(CodeWords.Name),
                "Enter another name: there is a code with this one"
            )
            .When(
                command.Parent is { } parent && (book.Open(parent) is null || book.IsWithin(parent, code.Id)),
                nameof(command.Parent),
                "Choose a code of the list that does not stand under this one"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (code.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Name", command.Words.Name, code.Name),
                new StaleField("Definition", command.Words.Definition, code.Definition),
                new StaleField("When to give it", command.Words.Inclusion, code.Inclusion),
                new StaleField("When not to give it", command.Words.Exclusion, code.Exclusion),
                new StaleField("Examples", command.Words.ExamplesText, code.Words.ExamplesText),
                new StaleField(
                    "Under",
                    book.Find(command.Parent)?.Name ?? "the top",
                    book.Find(code.ParentId)?.Name ?? "the top"
                ),
            ]);
        }
        var before = code.Before;
        code.Describe(command.Words, command.Parent);
        book.Changed(
            CodebookAct.Described,
            code,
            before.Words.Name == code.Name
                ? $"Described “{code.Name}” anew"
                : $"Renamed “{before.Words.Name}” to “{code.Name}”",
            ChangeBefore.Nothing with
            {
                Codes = [before],
            }
        );
        return code.Revision;
    }
}
