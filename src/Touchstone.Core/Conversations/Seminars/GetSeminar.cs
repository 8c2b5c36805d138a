using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A seminar as those work on it who organise it or are invited; for everybody else there is none.</summary>
public sealed record GetSeminar(Guid Id) : Query<SeminarPage>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(Id);
}

/// <param name="Conversation">The title of the conversation.</param>
/// <param name="IsOver">The conversation is public: nothing changes any more.</param>
/// <param name="Leads">Whoever asks is invited.</param>
/// <param name="Leaders">By name, for organisers only.</param>
/// <param name="LeaderCount">How many are invited.</param>
/// <param name="Constituencies">Codes of the groups for which they speak.</param>
/// <param name="Open">The round that has not been closed.</param>
/// <param name="Takes">Whether that still takes answers today.</param>
/// <param name="Sorters">How many leaders have sorted in a closed round.</param>
public sealed record SeminarPage(
    Seminar Seminar,
    string Conversation,
    bool IsOver,
    bool Organises,
    bool Leads,
    ImmutableArray<LeaderLine> Leaders,
    int LeaderCount,
    ImmutableArray<string> Constituencies,
    ImmutableArray<RoundLine> Rounds,
    SeminarRound? Open,
    bool Takes,
    int Sorters,
    ImmutableArray<ProblemLine> Problems,
    ImmutableArray<ClusterLine> Clusters
)
{
    /// <summary>Problems can be framed and changed.</summary>
    public bool IsFraming => !IsOver && Rounds.IsEmpty;

    /// <summary>The last round is closed, and it was enough.</summary>
    public bool IsPuttingTogether =>
        !IsOver && Open is null && Rounds.LastOrDefault()?.Round.Decision == RoundDecision.Enough;

    public bool CanOpenRound => !IsOver && Open is null && Clusters.IsEmpty && Problems.Length >= 2 && LeaderCount > 0;
}

internal sealed class GetSeminarHandler : IQueryHandler<GetSeminar, SeminarPage>
{
    public async Task<Outcome<SeminarPage>> Handle(GetSeminar query, Reading reading, CancellationToken cancel)
    {
        if (await SeminarRecords.Read(reading.Db, query.Id, cancel) is not { } records)
        {
            return new Refusal.NotFound();
        }
        var seminar = records.Seminar;
        var organises = reading.Standing.Organises(seminar);
        var seat = await reading.Db.SeatOf(seminar.Id, reading.Actor, cancel);
        if (!organises && seat is null)
        {
            return new Refusal.NotFound();
        }
        var conversation = await reading
            .Db.Set<Conversation>()
            .SingleAsync(c => c.Id == seminar.ConversationId, cancel);
        var challenges = await reading
            .Db.Set<Challenge>()
            .Where(c => c.ConversationId == conversation.Id)
            .ToDictionaryAsync(c => c.Id, c => c.Title, cancel);
        var lines = SeminarLines.Problems(records, seat?.AccountId);
        var present = records.Leaders.Where(l => l.WithdrawnAt is null).ToList();
        return new SeminarPage(
            seminar,
            conversation.Title,
            conversation.PublishedAt is not null,
            organises,
            seat is not null,
            organises ? await Leaders(reading.Db, records, present, cancel) : [],
            present.Count,
            [.. present.Select(l => l.Constituency).Distinct().Order(StringComparer.Ordinal)],
            SeminarLines.Rounds(records),
            records.Open,
            records.Open?.TakesOn(reading.Today) is true,
            records.SortingOf(records.Problems).Sorters,
            lines,
            SeminarLines.Clusters(records, lines, challenges)
        );
    }

    private static async Task<ImmutableArray<LeaderLine>> Leaders(
        TouchstoneDb db,
        SeminarRecords records,
        List<SeminarLeader> present,
        CancellationToken cancel
    )
    {
        var ids = present.ConvertAll(l => l.AccountId);
        var names = await db.Set<Account>()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var open = records.Open?.Id;
        return
        [
            .. present
                // Who is not there has been forgotten on time.
                .Where(l => names.ContainsKey(l.AccountId))
                .Select(l => new LeaderLine(
                    l.AccountId,
                    names[l.AccountId],
                    l.Constituency,
                    l.InvitedAt,
                    records.Ratings.Any(r => r.RoundId == open && r.AccountId == l.AccountId),
                    records.Sortings.Any(s => s.RoundId == open && s.AccountId == l.AccountId)
                ))
                .OrderBy(l => l.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
