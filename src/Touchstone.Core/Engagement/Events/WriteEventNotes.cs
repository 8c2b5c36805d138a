using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>
/// Writes down what was said. The notes are evidence like answers to a questionnaire: they are analysed with them, and can
/// be published.
/// </summary>
public sealed record WriteEventNotes(Guid EventId, string Notes, bool IsPublic, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

internal sealed class WriteEventNotesHandler : ICommandHandler<WriteEventNotes, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WriteEventNotes command, Work work, CancellationToken cancel)
    {
        var held = await work.EventToChange(command.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        if (held.IsCancelled || work.Now < held.StartsAt)
        {
            return new Refusal.OutOfOrder("Notes are written once the event has begun.");
        }
        if (held.Revision != command.Seen)
        {
            return new Refusal.Stale([new StaleField("Notes", command.Notes, held.Notes)]);
        }
        var faults = new Faults()
            .Optional(command.Notes, nameof(command.Notes), "the notes", 100_000)
            .When(
                command.IsPublic && string.IsNullOrWhiteSpace(command.Notes),
                nameof(command.Notes),
                "Enter the notes before you publish them"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        held.Write(command.Notes.Trim(), command.IsPublic, work.Now);
        work.Log("event-notes-written", held.Ref, new { command.Notes, command.IsPublic });
        return Nothing.Value;
    }
}
