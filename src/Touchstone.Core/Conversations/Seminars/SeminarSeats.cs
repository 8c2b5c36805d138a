using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Who takes part in a seminar, and whether it still goes on.</summary>
internal static class SeminarSeats
{
    public static readonly Role[] Organisers = [Role.ProgrammeManager, Role.EngagementFacilitator];

    /// <summary>Why nothing changes any more.</summary>
    public static readonly Refusal.OutOfOrder Over = new(
        "The conversation is public. Its seminar stays as it was when people first saw what came of it."
    );

    /// <summary>The leader's invitation; null for everybody who has none at present.</summary>
    public static Task<SeminarLeader?> SeatOf(
        this TouchstoneDb db,
        Guid seminar,
        Actor actor,
        CancellationToken cancel
    ) =>
        db.Set<SeminarLeader>()
            .SingleOrDefaultAsync(
                l => l.SeminarId == seminar && l.AccountId == actor.AccountId && l.WithdrawnAt == null,
                cancel
            );

    public static bool Organises(this Standing standing, Seminar seminar)
    {
        RecordRef[] chain = [seminar.Ref, RecordKinds.Conversation.Ref(seminar.ConversationId)];
        return Organisers.Any(r => standing.Holds(r, chain)) && !chain.Any(standing.Conflicts.Contains);
    }

    /// <summary>A seminar is held before its conversation is public.</summary>
    public static Task<bool> IsOver(this TouchstoneDb db, Seminar seminar, CancellationToken cancel) =>
        db.Set<Conversation>().AnyAsync(c => c.Id == seminar.ConversationId && c.PublishedAt != null, cancel);

    public static string WorkPath(this Seminar seminar) => $"/seminars/{seminar.Id}/work";
}
