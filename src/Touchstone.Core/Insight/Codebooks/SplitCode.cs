using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>Makes two codes of one: some of its codings go over to a new code beside it. Codings that are hidden by blind coding stay.</summary>
public sealed record SplitCode(Guid AnalysisId, Guid CodeId, CodeWords Words, ImmutableArray<Guid> Codings, int Seen)
    : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class SplitCodeHandler : ICommandHandler<SplitCode, Guid>
{
    public async Task<Outcome<Guid>> Handle(SplitCode command, Work work, CancellationToken cancel)
    {
        if (
            await Codebook.Of(work, command.AnalysisId, cancel) is not { } book
            || book.Find(command.CodeId) is not { } from
        )
        {
            return new Refusal.NotFound();
        }
        if (from.IsSetAside)
        {
            return new Refusal.OutOfOrder("This code is set aside. Bring it back to split it.");
        }
        var wanted = command.Codings.ToArray();
        var codings = await work
            .Db.CodingsFor(work.Actor.Id)
            .Where(c => c.CodeId == from.Id && wanted.Contains(c.Id))
            .ToListAsync(cancel);
        var faults = command
            .Words.Check()
            .When(
                book.IsTaken(command.Words.Name, null),
                nameof(CodeWords.Name),
                "Enter another name: there is a code with this one"
            )
            .When(wanted.Length == 0, nameof(command.Codings), "Choose what goes over to the new code")
            .When(codings.Count < wanted.Distinct().Count(), nameof(command.Codings), "Choose codings of the list")
            .When(book.Codes.Count >= Codebook.Most, nameof(CodeWords.Name), $"Keep to {Codebook.Most} codes");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (book.Analysis.CodebookRevision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    $"“{from.Name}”",
                    $"{codings.Count} codings to go over to “{command.Words.Name}”",
                    "The codebook has changed since you looked. Look at the code again"
                ),
            ]);
        }
        var code = book.Add(command.Words, from.ParentId);
        await work.Db.SaveChangesAsync(cancel);
        codings.ForEach(c => c.Become(code.Id));
        book.Changed(
            CodebookAct.Split,
            code,
            $"Split “{code.Name}” off “{from.Name}”",
            new ChangeBefore([], [code.Id], [.. codings.Select(c => c.Id)], from.Id, [])
        );
        return code.Id;
    }
}
