using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What becomes public of a seminar when its conversation does: what came to be a challenge, and nothing else.</summary>
internal static class ShowingSeminar
{
    public static async Task ShowSeminarOf(this Work work, Conversation conversation, CancellationToken cancel)
    {
        var seminar = await work
            .Db.Set<Seminar>()
            .SingleOrDefaultAsync(s => s.ConversationId == conversation.Id, cancel);
        if (seminar is null)
        {
            return;
        }
        await work.Settle(seminar.Ref, cancel);
        var clusters = await work
            .Db.Set<ProblemCluster>()
            .Where(c => c.SeminarId == seminar.Id && c.ChallengeId != null)
            .ToListAsync(cancel);
        if (clusters.Count == 0)
        {
            return;
        }
        var problems = await work.Db.Set<Problem>().Where(p => p.SeminarId == seminar.Id).ToListAsync(cancel);
        foreach (var cluster in clusters)
        {
            await Show(cluster.Ref);
            await Show(RecordKinds.Challenge.Ref(cluster.ChallengeId!.Value));
            foreach (var problem in problems.Where(p => p.ClusterId == cluster.Id))
            {
                await Show(problem.Ref);
            }
        }
        await Show(seminar.Ref);
        (await work.ItemOf(seminar.Ref, cancel)).Title = $"Seminar before \u201c{conversation.Title}\u201d";

        async Task Show(RecordRef record) => (await work.ItemOf(record, cancel)).IsPublic = true;
    }
}
