using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>
/// Somebody comes in: they answer who they are, and get a voice. The two are kept in different places. Joining again with the
/// same voice changes nothing.
/// </summary>
/// <param name="Voice">The secret that the person's browser will hold.</param>
/// <param name="Address">Where to be told that there is something new; may be left out.</param>
public sealed record JoinConversation(Guid ConversationId, string Voice, GatewayAnswers Answers, string? Address)
    : Command<Nothing>;

internal sealed class JoinConversationHandler(OneWayLink link) : ICommandHandler<JoinConversation, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(JoinConversation command, Work work, CancellationToken cancel)
    {
        if (await work.WhyClosed(command.ConversationId, cancel) is { } closed)
        {
            return closed;
        }
        var voice = Voice.Parse(command.Voice);
        var faults = new Faults().When(voice is null, "", "Open the page again: what it holds cannot be read");
        foreach (var (segment, answer) in GatewaySegments.Codes.Zip(command.Answers.InOrder))
        {
            faults.OneOf(
                answer,
                [.. GatewaySegments.PartsOf(work.Reference, segment).Select(p => p.Code), GatewayAnswers.NotSaid],
                char.ToUpperInvariant(segment[0]) + segment[1..],
                $"your {GatewaySegments.NameOf(segment)}, or “I would rather not say”"
            );
        }
        var address = string.IsNullOrWhiteSpace(command.Address) ? null : command.Address.Trim();
        if (address is not null)
        {
            faults.Address(address, nameof(command.Address), "your e-mail address");
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await work.Db.Set<Participant>().AnyAsync(p => p.Voice == voice!.Hash, cancel))
        {
            work.Log("conversation-joined-again", RecordKinds.Conversation.Ref(command.ConversationId));
            return Nothing.Value;
        }
        var participant = new Participant(command.ConversationId, voice!.Hash);
        work.Db.Add(participant);
        await work.Db.SaveChangesAsync(cancel);
        work.Db.Add(
            new GatewayEntry(
                await link.PseudonymOf(command.ConversationId, participant.Number, cancel),
                command.ConversationId,
                command.Answers,
                address is null ? null : link.SealAddress(address),
                address is null ? 0 : await NewsSoFar(command.ConversationId, work, cancel)
            )
        );
        // That somebody joined; nothing of who, and no number.
        work.Log("conversation-joined", RecordKinds.Conversation.Ref(command.ConversationId));
        return Nothing.Value;
    }

    /// <summary>Whoever comes in now is told what is new from now on.</summary>
    private static Task<int> NewsSoFar(Guid conversation, Work work, CancellationToken cancel) =>
        work.Db.Set<Conversation>().Where(c => c.Id == conversation).Select(c => c.NewsIssue).SingleAsync(cancel);
}
