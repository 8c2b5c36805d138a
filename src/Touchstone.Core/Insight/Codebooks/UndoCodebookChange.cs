using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>
/// Undoes the last change of a codebook that stands. Codes that the change added are set aside, codings go back to where they
/// were; what people coded since stays where they put it.
/// </summary>
/// <param name="Number">The change that the person saw as the last.</param>
public sealed record UndoCodebookChange(Guid AnalysisId, int Number) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class UndoCodebookChangeHandler : ICommandHandler<UndoCodebookChange, int>
{
    public async Task<Outcome<int>> Handle(UndoCodebookChange command, Work work, CancellationToken cancel)
    {
        if (await Codebook.Of(work, command.AnalysisId, cancel) is not { } book)
        {
            return new Refusal.NotFound();
        }
        var last = await work
            .Db.Set<CodebookChange>()
            .Where(c => c.AnalysisId == command.AnalysisId && !c.IsUndone && c.Undoes == null)
            .OrderByDescending(c => c.Number)
            .FirstOrDefaultAsync(cancel);
        if (last is null)
        {
            return new Refusal.OutOfOrder("There is nothing to undo.");
        }
        if (last.Number != command.Number)
        {
            return new Refusal.Stale([
                new StaleField("To undo", $"Change {command.Number}", $"Change {last.Number} is the last: {last.Said}"),
            ]);
        }
        foreach (var before in last.Before.Codes)
        {
            if (!before.IsSetAside && book.IsTaken(before.Words.Name, before.Id))
            {
                return new Refusal.OutOfOrder($"Another code is called “{before.Words.Name}” now. Rename it first.");
            }
            book.Find(before.Id)?.Restore(before);
        }
        foreach (var added in last.Before.Added.Select(id => book.Find(id)).OfType<CodebookCode>())
        {
            added.SetAside(true);
        }
        var moved = last.Before.Moved.ToArray();
        if (last.Before.From is { } from)
        {
            var back = await work.Db.Set<TextCoding>().Where(c => moved.Contains(c.Id)).ToListAsync(cancel);
            // A split moves a code's codings away; since then the same words may have been given the old code again.
            var texts = back.Select(c => c.TextId).ToArray();
            var there = (
                await work
                    .Db.Set<TextCoding>()
                    .Where(c => c.CodeId == from && texts.Contains(c.TextId))
                    .ToListAsync(cancel)
            )
                .Select(c => (c.TextId, c.Coder, c.CoderElsewhere, c.StartsAt, c.EndsAt))
                .ToHashSet();
            foreach (var coding in back)
            {
                if (
                    there.Contains((coding.TextId, coding.Coder, coding.CoderElsewhere, coding.StartsAt, coding.EndsAt))
                )
                {
                    work.Db.Remove(coding);
                }
                else
                {
                    coding.Become(from);
                }
            }
        }
        // Words that were taken back since do not come back.
        var coded = last.Before.Joined.Select(j => j.TextId).ToArray();
        var held = (
            await work.Db.Set<AnalysedText>().Where(t => coded.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancel)
        ).ToHashSet();
        foreach (var joined in last.Before.Joined.Where(j => held.Contains(j.TextId)))
        {
            work.Db.Add(new TextCoding(command.AnalysisId, joined));
        }
        last.Undo();
        book.Changed(CodebookAct.Undone, null, $"Undid: {last.Said}", ChangeBefore.Nothing, last.Number);
        return book.Analysis.CodebookRevision;
    }
}
