using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>When problems can be framed and changed.</summary>
internal static class Framing
{
    /// <summary>Why no problem can be framed or changed any more; null while it can.</summary>
    public static async Task<Refusal?> FramingIsOver(this TouchstoneDb db, Seminar seminar, CancellationToken cancel) =>
        await db.IsOver(seminar, cancel) ? SeminarSeats.Over
        : await db.Set<SeminarRound>().AnyAsync(r => r.SeminarId == seminar.Id, cancel)
            ? new Refusal.OutOfOrder("The problems have been put to the leaders for rating. They stay as they are.")
        : null;
}
