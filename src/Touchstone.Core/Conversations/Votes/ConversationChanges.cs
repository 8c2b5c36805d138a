using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>Tells every node, once the use case has been committed, what of a conversation is not as it was.</summary>
internal static class ConversationChanges
{
    /// <summary>Its time, its challenges.</summary>
    public const string Head = "head";

    /// <summary>So much that it is best read anew.</summary>
    public const string Everything = "everything";

    /// <summary>Somebody left: their votes are gone, and their voice says nothing any more.</summary>
    public const string Voices = "voices";

    public static Task Tell(this Work work, Guid conversation, string what, CancellationToken cancel)
    {
        var payload = $"{conversation}:{what}";
        return work.Db.Database.ExecuteSqlAsync($"select pg_notify('conversation_changes', {payload})", cancel);
    }

    public static Task Tell(this Work work, Statement statement, CancellationToken cancel) =>
        work.Tell(statement.ConversationId, statement.Number.ToString(CultureInfo.InvariantCulture), cancel);
}
