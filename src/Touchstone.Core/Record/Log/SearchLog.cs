using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Record.Log;

/// <summary>The record log as auditors read it, the latest first, without what a conflict of interest closes to them.</summary>
/// <param name="Words">Part of what was done, or the identifier of an entry's actor or subject.</param>
/// <param name="Kind">Code of the kind of record.</param>
public sealed record SearchLog(string? Words, string? Kind, DateOnly? Since, DateOnly? Until, int Page = 1)
    : Query<LogSearch>
{
    public const int PageSize = 50;

    /// <summary>The most rows of a download.</summary>
    public const int Most = 50_000;
}

public sealed record LogSearch(ImmutableArray<LogLine> Lines, int Total);

/// <param name="Who">The name of the account, <c>system</c> or <c>anonymous</c>; <c>person</c> when who it was has been erased.</param>
/// <param name="Title">What the catalogue calls the subject; null where it does not know it.</param>
/// <param name="Details">What was said, as JSON; null when it was erased.</param>
public sealed record LogLine(
    long Sequence,
    DateTimeOffset At,
    string Who,
    string Action,
    RecordRef Subject,
    string? Title,
    string? Details
);

internal sealed class SearchLogHandler : IQueryHandler<SearchLog, LogSearch>
{
    public async Task<Outcome<LogSearch>> Handle(SearchLog query, Reading reading, CancellationToken cancel)
    {
        var closed = await Closed(reading, cancel);
        var entries = Matching(query, reading).Where(e => !closed.Contains(e.SubjectId));
        var total = await entries.CountAsync(cancel);
        var page = await entries
            .OrderByDescending(e => e.Sequence)
            .OnPage(query.Page, SearchLog.PageSize)
            .Take(SearchLog.Most)
            .ToListAsync(cancel);
        var sequences = page.Select(e => e.Sequence).ToArray();
        var details = await reading
            .Db.Set<EntryDetail>()
            .Where(d => sequences.Contains(d.Sequence))
            .ToDictionaryAsync(d => d.Sequence, cancel);
        var subjects = page.Select(e => Subject(e).Id).Distinct().ToArray();
        var titles = (
            await reading.Db.Set<Item>().Where(i => subjects.Contains(i.Id)).ToListAsync(cancel)
        ).ToDictionary(i => i.Record, i => i.Title);
        var accounts = details
            .Values.Where(d => d.ActorId is not null)
            .Select(d => d.ActorId!.Value)
            .Distinct()
            .ToArray();
        var names = await reading
            .Db.Set<Account>()
            .Where(a => accounts.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return new LogSearch([.. page.Select(Line)], total);

        LogLine Line(Entry e) =>
            new(
                e.Sequence,
                e.At,
                details.GetValueOrDefault(e.Sequence)?.ActorId is { } actor
                    ? names.GetValueOrDefault(actor, e.Actor)
                    : e.Actor,
                e.Action,
                Subject(e),
                titles.GetValueOrDefault(Subject(e)),
                details.GetValueOrDefault(e.Sequence)?.Content
            );

        RecordRef Subject(Entry e) => e.SubjectKind.Ref(details.GetValueOrDefault(e.Sequence)?.PersonId ?? e.SubjectId);
    }

    /// <summary>The records that a conflict of interest closes to this reader, and everything that is held in them.</summary>
    private static async Task<Guid[]> Closed(Reading reading, CancellationToken cancel)
    {
        var closed = reading.Standing.Conflicts.Select(c => c.Id).ToHashSet();
        var latest = closed.ToArray();
        while (latest.Length > 0)
        {
            var holders = latest;
            var held = await reading
                .Db.Set<HeldIn>()
                .Where(h => holders.Contains(h.HolderId))
                .Select(h => h.Id)
                .ToListAsync(cancel);
            latest = [.. held.Where(closed.Add)];
        }
        return [.. closed];
    }

    private static IQueryable<Entry> Matching(SearchLog query, Reading reading)
    {
        var entries = reading.Db.Set<Entry>().AsQueryable();
        if (query.Words?.Trim() is { Length: > 0 } words)
        {
            var like = $"%{Like.Escape(words)}%";
            entries = Guid.TryParse(words, out var id)
                ? entries.Where(e =>
                    e.SubjectId == id
                    || reading
                        .Db.Set<EntryDetail>()
                        .Any(d => d.Sequence == e.Sequence && (d.ActorId == id || d.PersonId == id))
                )
                : entries.Where(e => EF.Functions.ILike(e.Action, like));
        }
        if (RecordKinds.All.FirstOrDefault(k => k.Code == query.Kind) is { } kind)
        {
            entries = entries.Where(e => e.SubjectKind == kind);
        }
        if (query.Since is { } since)
        {
            var from = Platform.Site.StartOf(since);
            entries = entries.Where(e => e.At >= from);
        }
        if (query.Until is { } until)
        {
            var to = Platform.Site.StartOf(until.AddDays(1));
            entries = entries.Where(e => e.At < to);
        }
        return entries;
    }
}
