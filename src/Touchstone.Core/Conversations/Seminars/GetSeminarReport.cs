using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// How the challenges of a conversation came about. Everybody reads it once the conversation is public, of what became a challenge; those
/// who organise the seminar or are invited read it before, and of all problems.
/// </summary>
public sealed record GetSeminarReport(Guid Id) : Query<SeminarReport>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(Id);
}

/// <param name="IsPublic">Everybody can read it.</param>
/// <param name="TakesPart">Whoever asks organises it or was invited.</param>
/// <param name="Leaders">How many were heard.</param>
/// <param name="Constituencies">Codes of the groups for which they spoke.</param>
/// <param name="Framed">How many problems were framed.</param>
/// <param name="Problems">Those that are shown, the most important first.</param>
public sealed record SeminarReport(
    Seminar Seminar,
    string Conversation,
    bool IsPublic,
    bool TakesPart,
    int Leaders,
    ImmutableArray<string> Constituencies,
    int Framed,
    ImmutableArray<RoundLine> Rounds,
    ImmutableArray<ProblemLine> Problems,
    ImmutableArray<ClusterLine> Clusters
);

internal sealed class GetSeminarReportHandler : IQueryHandler<GetSeminarReport, SeminarReport>
{
    public async Task<Outcome<SeminarReport>> Handle(GetSeminarReport query, Reading reading, CancellationToken cancel)
    {
        if (await SeminarRecords.Read(reading.Db, query.Id, cancel) is not { } records)
        {
            return new Refusal.NotFound();
        }
        var seminar = records.Seminar;
        var conversation = await reading
            .Db.Set<Conversation>()
            .SingleAsync(c => c.Id == seminar.ConversationId, cancel);
        var isPublic = conversation.PublishedAt is not null && records.Clusters.Any(c => c.ChallengeId is not null);
        var takesPart =
            reading.Standing.Organises(seminar)
            || (
                await reading.Db.SeatOf(seminar.Id, reading.Actor, cancel) is not null
                && !reading.Standing.Conflicts.Contains(seminar.Ref)
                && !reading.Standing.Conflicts.Contains(conversation.Ref)
            );
        if (!isPublic && !takesPart)
        {
            return new Refusal.NotFound();
        }
        var challenges = await reading
            .Db.Set<Challenge>()
            .Where(c => c.ConversationId == conversation.Id)
            .ToDictionaryAsync(c => c.Id, c => c.Title, cancel);
        // Nobody's own answers: what one sees here, all see. Reasons stay in the seminar.
        var problems = SeminarLines.Problems(records, null).Select(p => p with { Reasons = [] }).ToImmutableArray();
        var clusters = SeminarLines.Clusters(records, problems, challenges);
        if (!takesPart)
        {
            clusters = [.. clusters.Where(c => c.Cluster.ChallengeId is not null)];
            problems = [.. problems.Where(p => clusters.Any(c => c.Cluster.Id == p.ClusterId))];
        }
        var heard = records.Heard.ToList();
        return new SeminarReport(
            seminar,
            conversation.Title,
            isPublic,
            takesPart,
            heard.Count,
            [.. heard.Select(l => l.Constituency).Distinct().Order(StringComparer.Ordinal)],
            records.Problems.Count,
            [.. SeminarLines.Rounds(records).Where(r => r.Round.ClosedAt is not null)],
            [
                .. problems
                    .OrderByDescending(p => p.Figures?.Median ?? 0)
                    .ThenBy(p => p.Title, StringComparer.OrdinalIgnoreCase),
            ],
            clusters
        );
    }
}
