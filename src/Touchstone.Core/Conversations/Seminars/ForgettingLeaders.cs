using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// When the answers of a conversation's gateway go, so does who rated what at its seminar. The ratings stay, each leader's under a
/// random number, so that every figure can be worked out again.
/// </summary>
internal static class ForgettingLeaders
{
    /// <returns>How many leaders were forgotten.</returns>
    public static Task<int> ForgetLeadersOf(this Work work, Conversation conversation, CancellationToken cancel) =>
        work.Db.Database.ExecuteSqlAsync(
            $"""
            update conversations.seminar_leader l set account_id = gen_random_uuid()
            from conversations.seminar s where s.id = l.seminar_id and s.conversation_id = {conversation.Id}
            """,
            cancel
        );
}
