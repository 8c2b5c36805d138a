using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>Writes to whoever wrote a contribution. It waits for them in the conversation; nobody learns who reads it.</summary>
public sealed record WriteToAuthor(Guid ConversationId, ContributionKind Kind, long Number, string Message)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class WriteToAuthorHandler : ICommandHandler<WriteToAuthor, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WriteToAuthor command, Work work, CancellationToken cancel)
    {
        var author =
            command.Kind == ContributionKind.Idea
                ? (await work.StatementIn(command.ConversationId, command.Number, cancel))?.Author
                : (await work.CommentIn(command.ConversationId, command.Number, cancel))?.Author;
        if (author is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Message, nameof(command.Message), "your message", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        work.TellAuthor(command.ConversationId, author, command.Kind, command.Number, command.Message);
        work.Log(
            "author-written-to",
            RecordKinds.Conversation.Ref(command.ConversationId),
            new { command.Kind, command.Number }
        );
        return Nothing.Value;
    }
}
