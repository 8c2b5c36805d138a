using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations;

/// <summary>A conversation as everybody sees it; a draft as its organisers do.</summary>
public sealed record GetConversation(Guid Id) : Query<ConversationPage>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(Id);
}

/// <param name="Organises">Whoever asks may change and moderate it.</param>
/// <param name="Seminar">For organisers: the seminar that is held before it.</param>
/// <param name="Waiting">For organisers: contributions that nobody has read yet.</param>
/// <param name="Voters">People who voted.</param>
/// <param name="Votes">Votes that count.</param>
public sealed record ConversationPage(
    Conversation Conversation,
    ConversationPhase Phase,
    ImmutableArray<ChallengeLine> Challenges,
    ImmutableArray<ClosingChange> ClosingChanges,
    bool Organises,
    Guid? Seminar,
    int Waiting,
    int Voters,
    int Votes
);

/// <param name="Statements">How many can be read.</param>
/// <param name="Origin">How it came about, where it came out of a seminar.</param>
public sealed record ChallengeLine(
    Guid Id,
    string Title,
    string Prompt,
    bool PreModerated,
    int Statements,
    ChallengeOrigin? Origin
);

internal sealed class GetConversationHandler(LiveConversations live) : IQueryHandler<GetConversation, ConversationPage>
{
    public async Task<Outcome<ConversationPage>> Handle(
        GetConversation query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var it = await reading.Db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.Id, cancel);
        var organises =
            reading.Standing.Holds(Role.ProgrammeManager, [RecordKinds.Conversation.Ref(query.Id)])
            || reading.Standing.Holds(Role.EngagementFacilitator, [RecordKinds.Conversation.Ref(query.Id)]);
        organises &= !reading.Standing.InConflictOn(RecordKinds.Conversation).Contains(query.Id);
        if (it is null || (it.PublishedAt is null && !organises))
        {
            return new Refusal.NotFound();
        }
        var shown = reading.Db.Set<Statement>().Where(s => s.State == ContributionState.Shown && s.LivesOnAs == null);
        var challenges = await reading
            .Db.Set<Challenge>()
            .Where(c => c.ConversationId == it.Id)
            .OrderBy(c => c.Position)
            .Select(c => new ChallengeLine(
                c.Id,
                c.Title,
                c.Prompt,
                c.PreModerated,
                shown.Count(s => s.ChallengeId == c.Id),
                null
            ))
            .ToListAsync(cancel);
        var asked = challenges.ConvertAll(c => (Guid?)c.Id);
        var origins = await reading
            .Db.Set<ProblemCluster>()
            .Where(c => asked.Contains(c.ChallengeId))
            .ToDictionaryAsync(c => c.ChallengeId!.Value, c => c.Origin, cancel);
        Guid? seminar = organises
            ? await reading
                .Db.Set<Seminar>()
                .Where(s => s.ConversationId == it.Id)
                .Select(s => (Guid?)s.Id)
                .SingleOrDefaultAsync(cancel)
            : null;
        var changes = await reading
            .Db.Set<ClosingChange>()
            .Where(c => c.ConversationId == it.Id)
            .OrderBy(c => c.At)
            .ToListAsync(cancel);
        var waiting = organises
            ? await reading
                .Db.Set<Statement>()
                .CountAsync(s => s.ConversationId == it.Id && s.State == ContributionState.Waiting, cancel)
                + await reading
                    .Db.Set<Comment>()
                    .CountAsync(c => c.ConversationId == it.Id && c.State == ContributionState.Waiting, cancel)
            : 0;
        var now = await live.Find(it.Id, cancel);
        return new ConversationPage(
            it,
            it.PhaseAt(reading.Now),
            [.. challenges.Select(c => c with { Origin = origins.GetValueOrDefault(c.Id) })],
            [.. changes],
            organises,
            seminar,
            waiting,
            now?.Voters ?? 0,
            now?.VotesThatCount ?? 0
        );
    }
}
