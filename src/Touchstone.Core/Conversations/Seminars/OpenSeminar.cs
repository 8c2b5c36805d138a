using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Opens the seminar before a conversation: what it is for, and what counts as consensus.</summary>
public sealed record OpenSeminar(Guid ConversationId, SeminarText Text) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class OpenSeminarHandler : ICommandHandler<OpenSeminar, Guid>
{
    public async Task<Outcome<Guid>> Handle(OpenSeminar command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Conversation>().FindAsync([command.ConversationId], cancel) is not { } conversation)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Check(command.Text, work.Today);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (conversation.PublishedAt is not null)
        {
            return new Refusal.OutOfOrder("The conversation is public already: a seminar comes before.");
        }
        if (await work.Db.Set<Seminar>().AnyAsync(s => s.ConversationId == conversation.Id, cancel))
        {
            return new Refusal.OutOfOrder("This conversation has its seminar already.");
        }
        var rule = SeminarRules.RuleOf(command.Text);
        var seminar = new Seminar(
            conversation.Id,
            command.Text.Purpose.Trim(),
            rule,
            command.Text.FramingUntil!.Value,
            work.Now
        );
        work.Db.Add(seminar);
        work.Enter(
            seminar.Ref,
            $"Seminar before \u201c{conversation.Title}\u201d",
            seminar.Purpose,
            heldIn: conversation.Ref
        );
        work.Log(
            "seminar-opened",
            seminar.Ref,
            new
            {
                seminar.Purpose,
                seminar.Rule,
                seminar.Plan.Fingerprint,
                seminar.FramingUntil,
            }
        );
        return seminar.Id;
    }
}
