using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations;

/// <summary>All conversations: the public sees those that are public, organisers the drafts as well.</summary>
public sealed record GetConversations : Query<ConversationList>;

/// <param name="MayPlan">Whoever asks may prepare a new one.</param>
/// <param name="Seminars">Seminars to which whoever asks is invited.</param>
public sealed record ConversationList(
    ImmutableArray<ConversationLine> Lines,
    bool MayPlan,
    ImmutableArray<Named> Seminars
);

/// <param name="Texts">The title, and other texts, in Welsh and easy read.</param>
public sealed record ConversationLine(
    Guid Id,
    string Title,
    ConversationPhase Phase,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    RecordTexts Texts
);

internal sealed class GetConversationsHandler : IQueryHandler<GetConversations, ConversationList>
{
    public async Task<Outcome<ConversationList>> Handle(
        GetConversations query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var organises = reading.Standing.HoldsAny(Role.ProgrammeManager, Role.EngagementFacilitator);
        var own = reading.Standing.HeldOn(RecordKinds.Conversation, Role.ProgrammeManager, Role.EngagementFacilitator);
        var closed = reading.Standing.InConflictOn(RecordKinds.Conversation);
        var found = await reading
            .Db.Set<Conversation>()
            .Where(c => c.PublishedAt != null || ((organises || own.Contains(c.Id)) && !closed.Contains(c.Id)))
            .OrderByDescending(c => c.OpensAt)
            .ToListAsync(cancel);
        var texts = await RecordTexts.Of(reading.Db, RecordKinds.Conversation, found.ConvertAll(c => c.Id), cancel);
        return new ConversationList(
            [
                .. found.Select(c => new ConversationLine(
                    c.Id,
                    c.Title,
                    c.PhaseAt(reading.Now),
                    c.OpensAt,
                    c.ClosesAt,
                    texts.GetValueOrDefault(c.Id, RecordTexts.None)
                )),
            ],
            organises,
            await Seminars(reading, cancel)
        );
    }

    private static async Task<ImmutableArray<Named>> Seminars(Reading reading, CancellationToken cancel)
    {
        if (reading.Actor.AccountId is not { } me)
        {
            return [];
        }
        var db = reading.Db;
        var closed = reading.Standing.InConflictOn(RecordKinds.Seminar);
        var closedWith = reading.Standing.InConflictOn(RecordKinds.Conversation);
        var mine = await db.Set<SeminarLeader>()
            .Where(l => l.AccountId == me && l.WithdrawnAt == null)
            .Join(db.Set<Seminar>(), l => l.SeminarId, s => s.Id, (_, s) => s)
            .Where(s => !closed.Contains(s.Id) && !closedWith.Contains(s.ConversationId))
            .Join(
                db.Set<Conversation>(),
                s => s.ConversationId,
                c => c.Id,
                (s, c) =>
                    new
                    {
                        s.Id,
                        c.Title,
                        s.OpenedAt,
                    }
            )
            .OrderByDescending(s => s.OpenedAt)
            .Select(s => new Named(s.Id, s.Title))
            .ToListAsync(cancel);
        return [.. mine];
    }
}
