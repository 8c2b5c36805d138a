using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>Makes one code of two: codings and the codes below go over to the one that stays.</summary>
/// <param name="Seen">The revision of the codebook that the person saw.</param>
public sealed record MergeCodes(Guid AnalysisId, Guid From, Guid? Into, int Seen) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class MergeCodesHandler : ICommandHandler<MergeCodes, int>
{
    public async Task<Outcome<int>> Handle(MergeCodes command, Work work, CancellationToken cancel)
    {
        if (
            await Codebook.Of(work, command.AnalysisId, cancel) is not { } book
            || book.Find(command.From) is not { } from
        )
        {
            return new Refusal.NotFound();
        }
        if (from.IsSetAside)
        {
            return new Refusal.OutOfOrder("This code is set aside. Bring it back to merge it.");
        }
        var into = book.Open(command.Into);
        if (into is null || into == from || book.IsWithin(into.Id, from.Id))
        {
            return Refusal.For(nameof(command.Into), "Choose a code of the list that does not stand under this one");
        }
        if (book.Analysis.CodebookRevision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    $"“{from.Name}”",
                    $"To be merged into “{into.Name}”",
                    "The codebook has changed since you looked. Look at both codes again"
                ),
            ]);
        }
        var children = book.Codes.Where(c => c.ParentId == from.Id).ToList();
        var before = children.Select(c => c.Before).Append(from.Before).ToList();
        // The code is closed first: whoever gives it at this moment waits for this, and finds it set aside.
        from.MergeInto(into.Id);
        children.ForEach(c => c.Stand(into.Id));
        await work.Db.SaveChangesAsync(cancel);
        var codings = await work.Db.Set<TextCoding>().Where(c => c.CodeId == from.Id).ToListAsync(cancel);
        var texts = codings.Select(c => c.TextId).ToArray();
        var there = (
            await work
                .Db.Set<TextCoding>()
                .Where(c => c.CodeId == into.Id && texts.Contains(c.TextId))
                .ToListAsync(cancel)
        )
            .Select(c => (c.TextId, c.Coder, c.CoderElsewhere, c.StartsAt, c.EndsAt))
            .ToHashSet();
        var joined = codings
            .Where(c => there.Contains((c.TextId, c.Coder, c.CoderElsewhere, c.StartsAt, c.EndsAt)))
            .ToList();
        work.Db.RemoveRange(joined);
        var moved = codings.Except(joined).ToList();
        moved.ForEach(c => c.Become(into.Id));
        book.Changed(
            CodebookAct.Merged,
            from,
            $"Merged “{from.Name}” into “{into.Name}”",
            new ChangeBefore(
                [.. before],
                [],
                [.. moved.Select(c => c.Id)],
                from.Id,
                [.. joined.Select(CodingBefore.Of)]
            )
        );
        return book.Analysis.CodebookRevision;
    }
}
