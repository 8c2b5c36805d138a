using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Finds texts of an analysis.</summary>
internal static class FindingTexts
{
    /// <param name="me">Who asks: what others code blind is hidden from them, in what is found too.</param>
    public static IQueryable<AnalysedText> TextsOf(this TouchstoneDb db, Guid analysis, TextFilter filter, Guid me)
    {
        var texts = filter is { Attribute: { Length: > 0 } name, Value: { Length: > 0 } value }
            ? db.Set<AnalysedText>().FromSql($"select * from insight.text where attributes ->> {name} = {value}")
            : db.Set<AnalysedText>();
        texts = texts.Where(t => t.AnalysisId == analysis);
        if (filter.Words is { Length: > 0 } words)
        {
            var pattern = $"%{Like.Escape(words.Trim())}%";
            texts = texts.Where(t => EF.Functions.ILike(t.Words, pattern, "\\"));
        }
        if (filter.Source is { } source)
        {
            texts = texts.Where(t => t.SourceId == source);
        }
        if (filter.Question is { Length: > 0 } question)
        {
            texts = texts.Where(t => t.Question == question);
        }
        if (filter.Quotable)
        {
            texts = texts.Where(t => t.MayQuote && t.WithdrawnAt == null);
        }
        if (filter.Code is not null || filter.Coder is not null)
        {
            var given = db.CodingsFor(me)
                .Where(c => filter.Code == null || c.CodeId == filter.Code)
                .Where(c => filter.Coder == null || c.Coder == filter.Coder);
            texts = texts.Where(t => given.Any(c => c.TextId == t.Id));
        }
        var readings = db.Set<TextReading>();
        return filter.Progress switch
        {
            "open" => texts.Where(t => !readings.Any(r => r.TextId == t.Id && r.Coder == me)),
            "mine" => texts.Where(t => readings.Any(r => r.TextId == t.Id && r.Coder == me)),
            "anybody" => texts.Where(t => readings.Any(r => r.TextId == t.Id && (r.Coder == me || !t.IsBlind))),
            _ => texts,
        };
    }

    /// <summary>The attributes that texts of an analysis have, with their values.</summary>
    public static async Task<ImmutableSortedDictionary<string, ImmutableArray<string>>> ValuesOf(
        this TouchstoneDb db,
        Guid analysis,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Database.SqlQuery<AttributeValue>(
                $"""
                select distinct a.key as name, a.value as value
                from insight.text t cross join lateral jsonb_each_text(t.attributes) a
                where t.analysis_id = {analysis}
                """
            )
            .ToListAsync(cancel);
        return rows.GroupBy(r => r.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                g => g.Key,
                g => g.Select(r => r.Value).Order(StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    private sealed record AttributeValue(string Name, string Value);
}
