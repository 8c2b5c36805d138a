using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>Finds what a moderator acts on, and writes down for everybody what was done.</summary>
internal static class Contributions
{
    /// <summary>A statement of the conversation that its author has not taken back.</summary>
    public static async Task<Statement?> StatementIn(
        this Work work,
        Guid conversation,
        long number,
        CancellationToken cancel
    ) =>
        await work.Db.Set<Statement>().FindAsync([number], cancel)
            is { State: not ContributionState.Withdrawn } statement
        && statement.ConversationId == conversation
            ? statement
            : null;

    /// <summary>A comment of the conversation that its author has not taken back.</summary>
    public static async Task<Comment?> CommentIn(
        this Work work,
        Guid conversation,
        long number,
        CancellationToken cancel
    ) =>
        await work.Db.Set<Comment>().FindAsync([number], cancel) is { State: not ContributionState.Withdrawn } comment
        && comment.ConversationId == conversation
            ? comment
            : null;

    public static void NoteDone(
        this Work work,
        Guid conversation,
        ModerationAct act,
        ContributionKind kind,
        long number,
        string reason,
        string note
    ) =>
        work.Db.Add(
            new Moderation(
                conversation,
                act,
                kind == ContributionKind.Idea ? number : null,
                kind == ContributionKind.Comment ? number : null,
                reason,
                note,
                work.Now
            )
        );

    /// <summary>Writes to whoever wrote it; to nobody where the organisers put it in.</summary>
    public static void TellAuthor(
        this Work work,
        Guid conversation,
        long? author,
        ContributionKind kind,
        long number,
        string text
    )
    {
        if (author is { } participant)
        {
            work.Db.Add(
                new AuthorMessage(
                    conversation,
                    participant,
                    kind == ContributionKind.Idea ? number : null,
                    kind == ContributionKind.Comment ? number : null,
                    text,
                    work.Today
                )
            );
        }
    }
}
