using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Brings notes of a meeting, a roundtable or an interview in: pasted text, an empty line between two of them.</summary>
/// <param name="MayQuote">Those whose words the notes hold allowed them to be quoted.</param>
public sealed record BringNotes(Guid AnalysisId, string Name, DateOnly? HeldOn, string Words, bool MayQuote)
    : Command<Guid>
{
    public const int Longest = 200_000;

    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class BringNotesHandler : ICommandHandler<BringNotes, Guid>
{
    public async Task<Outcome<Guid>> Handle(BringNotes command, Work work, CancellationToken cancel)
    {
        var analysis = await work
            .Db.Set<AnalysisProject>()
            .SingleOrDefaultAsync(a => a.Id == command.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "what the notes are of", 200)
            .Text(command.Words, nameof(command.Words), "the notes", BringNotes.Longest)
            .When(command.HeldOn > work.Today, nameof(command.HeldOn), "Enter a date that has been");
        var notes = NotesApart.Of(command.Words ?? "");
        faults
            .When(
                notes.Any(n => n.Length > AnalysedText.Longest),
                nameof(command.Words),
                $"Put an empty line between notes: one is longer than {AnalysedText.Longest:N0} characters"
            )
            .When(
                IdentityHints.InWords(command.Words ?? ""),
                nameof(command.Words),
                "Take e-mail addresses and telephone numbers out of the notes: no identity enters an analysis"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var taken = await work.Take(
            analysis,
            new BroughtTexts(
                SourceKind.Notes,
                command.Name.Trim(),
                [
                    .. notes.Select(n => new BroughtText(
                        null,
                        command.Name.Trim(),
                        "",
                        n,
                        ImmutableSortedDictionary<string, string>.Empty,
                        command.MayQuote
                    )),
                ]
            )
            {
                CollectedFrom = command.HeldOn,
                CollectedTo = command.HeldOn,
            },
            cancel
        );
        return taken.IsDone ? taken.Value.Id : taken.Refusal;
    }
}
