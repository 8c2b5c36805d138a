using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A confirmed cluster becomes a challenge of the conversation, with its prompt and the thread back to the problems.</summary>
public sealed record MakeChallenge(Guid SeminarId, Guid ClusterId, int Seen, ChallengeText Text, bool PreModerated)
    : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class MakeChallengeHandler : ICommandHandler<MakeChallenge, Guid>
{
    public async Task<Outcome<Guid>> Handle(MakeChallenge command, Work work, CancellationToken cancel)
    {
        var records = await SeminarRecords.Read(work.Db, command.SeminarId, cancel);
        if (records?.Clusters.FirstOrDefault(c => c.Id == command.ClusterId) is not { } cluster)
        {
            return new Refusal.NotFound();
        }
        var seminar = records.Seminar;
        var faults = new Faults().Check(command.Text);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await work.Db.IsOver(seminar, cancel))
        {
            return SeminarSeats.Over;
        }
        if (cluster.ConfirmedAt is null)
        {
            return new Refusal.OutOfOrder("Confirm the cluster first: nothing becomes a challenge by itself.");
        }
        if (cluster.ChallengeId is not null)
        {
            return new Refusal.OutOfOrder("This cluster has become a challenge already.");
        }
        if (command.Seen != seminar.Revision)
        {
            return new Refusal.Stale([
                new("Cluster", "As you saw it", cluster.Name),
                new(
                    "Problems",
                    "As you saw them",
                    string.Join("; ", records.Problems.Where(p => p.ClusterId == cluster.Id).Select(p => p.Title))
                ),
            ]);
        }
        var conversation = (await work.Db.Set<Conversation>().FindAsync([seminar.ConversationId], cancel))!;
        var added = await work.Add(conversation, command.Text, command.PreModerated, cancel);
        if (!added.IsDone)
        {
            return added.Refusal;
        }
        cluster.Become(added.Value.Id, ChallengeOrigin.Of(records, cluster));
        seminar.Regrouped();
        Thread(work, records, cluster, added.Value, conversation);
        await work.Settle(seminar.Ref, cancel, SeminarTasks.PutTogether);
        work.Log(
            "cluster-made-challenge",
            seminar.Ref,
            new { cluster = cluster.Id, challenge = added.Value.Id },
            cluster.Reason
        );
        return added.Value.Id;
    }

    /// <summary>
    /// The links are made here and by an organiser, not where the problems were framed: a link says who made it, and who framed a
    /// problem stays with them.
    /// </summary>
    private static void Thread(
        Work work,
        SeminarRecords records,
        ProblemCluster cluster,
        Challenge made,
        Conversation conversation
    )
    {
        var seminar = records.Seminar;
        var challenge = RecordKinds.Challenge.Ref(made.Id);
        foreach (var problem in records.Problems.Where(p => p.ClusterId == cluster.Id))
        {
            work.Enter(problem.Ref, problem.Title, problem.Statement, heldIn: seminar.Ref);
            work.Link(problem.Ref, Relation.CameFrom, seminar.Ref, "Framed by a leader at the seminar");
            work.Link(cluster.Ref, Relation.CameFrom, problem.Ref, "One of the problems that were put together");
        }
        work.Enter(cluster.Ref, cluster.Name, cluster.Reason, heldIn: seminar.Ref);
        work.Enter(challenge, made.Title, made.Prompt, heldIn: conversation.Ref);
        work.Link(challenge, Relation.CameFrom, cluster.Ref, "The problems put together became this challenge");
        work.Link(
            conversation.Ref,
            Relation.InformedBy,
            challenge,
            "The conversation asks what came out of the seminar"
        );
    }
}
