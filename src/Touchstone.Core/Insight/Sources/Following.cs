using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// Follows texts back to where people gave them: what was taken back, changed or hidden there goes from the analysis with all
/// that was made of it, and what may no longer be quoted is closed to quoting.
/// </summary>
internal static class Following
{
    /// <summary>All places of an analysis.</summary>
    public static async Task<Followed> FollowSources(this Work work, Guid analysis, CancellationToken cancel)
    {
        var sources = await work
            .Db.Set<TextSource>()
            .Where(s => s.AnalysisId == analysis && s.FromKind != null)
            .ToListAsync(cancel);
        var all = Followed.Nothing;
        foreach (var source in sources)
        {
            var place = new GivenPlace(source.Kind, source.From!.Value);
            if (await GivenTexts.Of(work.Db, place, cancel) is { WhyNot: null } given)
            {
                all += await work.Follow(source, given, cancel);
            }
        }
        return all;
    }

    /// <summary>One place, whose texts have been read.</summary>
    public static async Task<Followed> Follow(
        this Work work,
        TextSource source,
        GivenTexts given,
        CancellationToken cancel
    )
    {
        var taken = await GivenTexts.TakenOf(work.Db, source.Id, cancel);
        var there = given.Texts.ToDictionary(t => t.Key, StringComparer.Ordinal);
        var gone = taken.Values.Where(t => !there.ContainsKey(t.Key)).Select(t => t.Id).ToArray();
        var closed = taken
            .Values.Where(t => t.CanBeQuoted && there.TryGetValue(t.Key, out var now) && !now.MayQuote)
            .Select(t => t.Id)
            .ToArray();
        if (gone.Length > 0)
        {
            await work.Db.TakeOut(source, gone, cancel);
        }
        foreach (var text in await work.Db.Set<AnalysedText>().Where(t => closed.Contains(t.Id)).ToListAsync(cancel))
        {
            text.WithdrawQuoting(work.Now);
        }
        if (gone.Length + closed.Length > 0)
        {
            work.Log("texts-followed", source.Ref, new { gone = gone.Length, closed = closed.Length });
        }
        return new Followed(gone.Length, closed.Length);
    }
}

/// <param name="Gone">How many texts went.</param>
/// <param name="Closed">How many may no longer be quoted.</param>
internal sealed record Followed(int Gone, int Closed)
{
    public static Followed Nothing { get; } = new(0, 0);

    public bool IsAnything => Gone + Closed > 0;

    public static Followed operator +(Followed one, Followed other) =>
        new(one.Gone + other.Gone, one.Closed + other.Closed);
}
