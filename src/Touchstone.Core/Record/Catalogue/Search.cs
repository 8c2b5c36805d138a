using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Record.Catalogue;

/// <summary>Searches everything that is public, by words and by near spelling. What is not public is not even counted.</summary>
public sealed record Search(string Words, int Page = 1) : Query<Found>
{
    public const int PageSize = 20;
}

public sealed record Found(string Words, int Total, int Page, ImmutableArray<FoundItem> Items);

public sealed record FoundItem(RecordRef Record, string Title, string Summary, DateTimeOffset EnteredAt);

internal sealed class SearchHandler : IQueryHandler<Search, Found>
{
    private const int LongestQuery = 200;

    public async Task<Outcome<Found>> Handle(Search query, Reading reading, CancellationToken cancel)
    {
        var words = query.Words.Trim();
        if (words.Length == 0)
        {
            return new Found("", 0, 1, []);
        }
        if (words.Length > LongestQuery)
        {
            words = words[..LongestQuery];
        }
        var page = Math.Clamp(query.Page, 1, 1_000);
        // Words first, by rank; then titles that are spelt nearly so.
        var matches = reading
            .Db.Set<Item>()
            .FromSql(
                $"""
                select * from record.item i
                where i.is_public and (i.search @@ websearch_to_tsquery('english', {words}) or i.title % {words} or i.title ilike '%' || {Platform.Storage.Like.Escape(
                    words
                )} || '%')
                """
            );
        var total = await matches.CountAsync(cancel);
        var items = await reading
            .Db.Set<Item>()
            .FromSql(
                $"""
                select i.* from record.item i
                where i.is_public and (i.search @@ websearch_to_tsquery('english', {words}) or i.title % {words} or i.title ilike '%' || {Platform.Storage.Like.Escape(
                    words
                )} || '%')
                order by ts_rank(i.search, websearch_to_tsquery('english', {words})) desc, similarity(i.title, {words}) desc, i.entered_at desc
                limit {Search.PageSize} offset {(page - 1) * Search.PageSize}
                """
            )
            .ToListAsync(cancel);
        return new Found(
            words,
            total,
            page,
            [.. items.Select(i => new FoundItem(i.Record, i.Title, Shorten(i.Summary), i.EnteredAt))]
        );
    }

    private static string Shorten(string text) =>
        text.Length <= 240 ? text : text[..text.LastIndexOf(' ', 240)] + " \u2026";
}
