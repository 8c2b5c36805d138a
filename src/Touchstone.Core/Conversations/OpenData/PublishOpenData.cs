using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Reference;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.OpenData;

/// <summary>
/// Publishes what anybody can compute the figures of a conversation from, once it is over. It is published once: two versions could
/// be compared, and the difference be somebody.
/// </summary>
public sealed record PublishOpenData(Guid ConversationId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class PublishOpenDataHandler(LiveConversations live, ReferenceData reference)
    : ICommandHandler<PublishOpenData, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(PublishOpenData command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Conversation>().FindAsync([command.ConversationId], cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        if (it.PhaseAt(work.Now) != ConversationPhase.Closed)
        {
            return new Refusal.OutOfOrder("Open data is published once the conversation is over.");
        }
        if (await work.Db.Set<OpenFile>().AnyAsync(f => f.ConversationId == it.Id, cancel))
        {
            return new Refusal.OutOfOrder("The open data of this conversation is published already.");
        }
        var now = (await live.Find(it.Id, cancel))!;
        if (now.Voters < MinimumCell.Default)
        {
            return new Refusal.OutOfOrder(
                $"Fewer than {MinimumCell.Default} people voted: their votes could point to them."
            );
        }
        var (table, segments) = now.Freeze();
        var votes = OpenTables.VotesOf(table);
        // The figures are those of the file, not of what stands behind it.
        using var file = new MemoryStream(votes);
        var read = VoteCsv.Read(file).Content!;
        var analysis = await Task.Run(
            () => OpinionAnalysis.Of(read.Votes, new AnalysisOptions { QuickVotes = read.QuickVotes }),
            cancel
        );
        var participation = await Picture.Participation.Count(work.Db, reference, it.Id, true, cancel);
        foreach (
            var (name, content) in new[]
            {
                (OpenTables.Votes, votes),
                (OpenTables.Statements, OpenTables.StatementsOf(now.AllStatements(), now.ChallengeOf)),
                (OpenTables.Figures, OpenTables.FiguresOf(analysis)),
                (OpenTables.Segments, OpenTables.SegmentsOf(table, segments)),
                (OpenTables.Participation, OpenTables.ParticipationOf(participation)),
            }
        )
        {
            var open = new OpenFile(it.Id, name, content, work.Now);
            work.Db.Add(open);
            work.Log("open-data-published", it.Ref, new { open.Name, open.Sha256 });
        }
        return Nothing.Value;
    }
}
