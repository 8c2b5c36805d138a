using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Text;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Gives a code to a text as a whole, or to words of it.</summary>
/// <param name="Start">Where the words start, in code points; null for the whole text.</param>
/// <param name="End">The place after the last of them.</param>
/// <param name="Words">
/// The words as they stand in the text, instead of places: for those who type them. They must stand there once.
/// </param>
/// <param name="Suggested">The code was suggested, and the person accepts it.</param>
/// <returns>The coding; the one that stands, where the person gave the same code to the same words before.</returns>
public sealed record GiveCode(
    Guid TextId,
    Guid? CodeId,
    int? Start = null,
    int? End = null,
    string? Words = null,
    string? Remark = null,
    bool Suggested = false
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.AnalysedText.Ref(TextId);
}

internal sealed class GiveCodeHandler : ICommandHandler<GiveCode, Guid>
{
    public async Task<Outcome<Guid>> Handle(GiveCode command, Work work, CancellationToken cancel)
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
        var faults = new Faults().Optional(command.Remark, nameof(command.Remark), "the remark", 1_000);
        var (start, end, isWhole) = PlaceOf(command, text, faults);
        if (command.CodeId is not { } code || !await IsInUse(work, text, code, cancel))
        {
            faults.When(true, nameof(command.CodeId), "Choose a code of the codebook");
            return faults.Refusal;
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var me = work.Actor.Id;
        var standing = await work
            .Db.Set<TextCoding>()
            .AsNoTracking()
            .Where(c =>
                c.TextId == text.Id
                && c.CodeId == code
                && c.Coder == me
                && c.CoderElsewhere == ""
                && c.StartsAt == start
                && c.EndsAt == end
            )
            .Select(c => (Guid?)c.Id)
            .FirstOrDefaultAsync(cancel);
        if (standing is { } there)
        {
            work.Log("code-given-again", text.Ref, new { code });
            return there;
        }
        var isSuggested =
            command.Suggested
            && await work.Db.Set<SuggestedCode>().AnyAsync(s => s.TextId == text.Id && s.CodeId == code, cancel);
        var coding = new TextCoding(
            text,
            code,
            me,
            start,
            end,
            isWhole,
            isSuggested ? CodingOrigin.Learnt : CodingOrigin.Person,
            command.Remark?.Trim() ?? "",
            work.Now
        );
        work.Db.Add(coding);
        work.Log(
            "code-given",
            text.Ref,
            new
            {
                coding = coding.Id,
                code,
                start,
                end,
                origin = coding.Origin.ToString(),
            }
        );
        return coding.Id;
    }

    /// <summary>Locks the code against being merged or set aside at this moment.</summary>
    private static async Task<bool> IsInUse(Work work, AnalysedText text, Guid code, CancellationToken cancel)
    {
        var inUse = await work
            .Db.Database.SqlQuery<bool>(
                $"select not is_set_aside as \"Value\" from insight.code where id = {code} and analysis_id = {text.AnalysisId} for share"
            )
            .ToListAsync(cancel);
        return inUse is [true];
    }

    private static (int Start, int End, bool IsWhole) PlaceOf(GiveCode command, AnalysedText text, Faults faults)
    {
        if (!string.IsNullOrWhiteSpace(command.Words))
        {
            return PlaceOfWords(command.Words, text, faults);
        }
        if (command.Start is null && command.End is null)
        {
            return (0, text.Length, true);
        }
        if (
            command.Start is not { } start
            || command.End is not { } end
            || start < 0
            || end <= start
            || end > text.Length
        )
        {
            faults.When(true, nameof(command.Start), "Choose words of the text");
            return (0, text.Length, true);
        }
        return (start, end, false);
    }

    private static (int Start, int End, bool IsWhole) PlaceOfWords(string typed, AnalysedText text, Faults faults)
    {
        var words = SourceText.Of(typed).Text.Trim();
        var at = text.Words.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            faults.When(true, nameof(GiveCode.Words), "Copy the words exactly as they stand in the text");
            return (0, text.Length, true);
        }
        if (text.Words.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0)
        {
            faults.When(true, nameof(GiveCode.Words), "Take more of the words around: these stand in the text twice");
            return (0, text.Length, true);
        }
        var start = CodePoints.Count(text.Words.AsSpan(0, at));
        return (start, start + CodePoints.Count(words), false);
    }
}
