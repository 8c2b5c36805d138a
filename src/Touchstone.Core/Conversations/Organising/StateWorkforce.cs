using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>States the workforce that participation is compared with, and where the figures are from.</summary>
/// <param name="Lines">One part a line: segment, code of the part, number of people, with commas between.</param>
public sealed record StateWorkforce(Guid ConversationId, string Source, string Lines) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class StateWorkforceHandler : ICommandHandler<StateWorkforce, int>
{
    public async Task<Outcome<int>> Handle(StateWorkforce command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Conversation>().FindAsync([command.ConversationId], cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Source, nameof(command.Source), "where the figures are from", 500);
        var shares = new Dictionary<(string, string), WorkforceShare>();
        var lines = command.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        faults.When(lines.Length == 0, nameof(command.Lines), "Enter at least one line");
        foreach (var (line, number) in lines.Select((l, i) => (l, i + 1)))
        {
            if (Read(work, it.Id, line) is not { } share)
            {
                faults.When(
                    true,
                    nameof(command.Lines),
                    $"Line {number}: write a segment ({string.Join(", ", GatewaySegments.Codes)}), a code of its list and a whole number, like region, london, 4200"
                );
            }
            else
            {
                faults.When(
                    !shares.TryAdd((share.Segment, share.Part), share),
                    nameof(command.Lines),
                    $"Line {number}: {share.Part} stands there twice"
                );
            }
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        await work.Db.Set<WorkforceShare>().Where(s => s.ConversationId == it.Id).ExecuteDeleteAsync(cancel);
        work.Db.AddRange(shares.Values);
        it.CompareWith(command.Source.Trim());
        work.Log("conversation-workforce-stated", it.Ref, new { source = command.Source.Trim(), shares.Count });
        return shares.Count;
    }

    private static WorkforceShare? Read(Work work, Guid conversation, string line) =>
        line.Split(',', StringSplitOptions.TrimEntries) is [var segment, var part, var people]
        && GatewaySegments.Codes.Contains(segment)
        && GatewaySegments.PartsOf(work.Reference, segment).Any(p => p.Code == part)
        && int.TryParse(people, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count > 0
            ? new WorkforceShare(conversation, segment, part, count)
            : null;
}
