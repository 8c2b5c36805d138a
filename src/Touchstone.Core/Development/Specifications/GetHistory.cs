using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Who changed what in a draft, and when: read from the record log, so that it is what the log can prove.</summary>
public sealed record GetHistory(Guid SpecificationId, int Skip = 0, int Take = 50) : Query<History>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

public sealed record History(string Title, int All, ImmutableArray<HistoryLine> Lines);

/// <param name="Details">What the log holds about it; null when it has been erased.</param>
public sealed record HistoryLine(long Sequence, DateTimeOffset At, string Who, string Action, JsonElement? Details);

internal sealed class GetHistoryHandler : IQueryHandler<GetHistory, History>
{
    public async Task<Outcome<History>> Handle(GetHistory query, Reading reading, CancellationToken cancel)
    {
        var draft = await reading
            .Db.Set<Specification>()
            .SingleOrDefaultAsync(s => s.Id == query.SpecificationId, cancel);
        if (draft is null)
        {
            return new Refusal.NotFound();
        }
        var entries = reading
            .Db.Set<Entry>()
            .Where(e => e.SubjectKind == RecordKinds.Specification && e.SubjectId == draft.Id);
        var all = await entries.CountAsync(cancel);
        var found = await (
            from entry in entries
            join detail in reading.Db.Set<EntryDetail>() on entry.Sequence equals detail.Sequence into details
            from detail in details.DefaultIfEmpty()
            orderby entry.Sequence descending
            select new
            {
                entry.Sequence,
                entry.At,
                ActorId = detail == null ? null : detail.ActorId,
                entry.Action,
                Content = detail == null ? null : detail.Content,
            }
        )
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancel);
        var ids = found.Where(f => f.ActorId is not null).Select(f => f.ActorId!.Value).Distinct().ToArray();
        var names = await reading
            .Db.Set<Account>()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return new History(
            draft.Title,
            all,
            [
                .. found.Select(f => new HistoryLine(
                    f.Sequence,
                    f.At,
                    f.ActorId is { } actor ? names.GetValueOrDefault(actor, "A person") : "The product",
                    f.Action,
                    Details(f.Content)
                )),
            ]
        );
    }

    private static JsonElement? Details(string? content) =>
        content is null ? null
        : JsonSerializer.Deserialize<JsonElement>(content) is { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty("details", out var details)
            ? details
        : null;
}
