using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Problems that belong together. Proposed from how the leaders sorted them; named and confirmed by people.</summary>
public sealed class ProblemCluster
{
    private ProblemCluster() { }

    internal ProblemCluster(Guid seminarId, string name, double? cohesion)
    {
        Id = Guid.CreateVersion7();
        (SeminarId, Name, Cohesion) = (seminarId, name, cohesion);
    }

    public Guid Id { get; private set; }
    public Guid SeminarId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>
    /// The mean share of those who sorted that put two of its problems together; null for one problem, and once people changed what
    /// is in it.
    /// </summary>
    public double? Cohesion { get; private set; }

    /// <summary>Why it stands as it does, in the words of whoever changed or confirmed it.</summary>
    public string Reason { get; private set; } = "";
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The challenge that it became.</summary>
    public Guid? ChallengeId { get; private set; }

    /// <summary>How that came about.</summary>
    public ChallengeOrigin? Origin { get; private set; }
    public RecordRef Ref => RecordKinds.ProblemCluster.Ref(Id);

    internal void Revise(string name, string reason, DateTimeOffset? confirmedAt) =>
        (Name, Reason, ConfirmedAt) = (name, reason, confirmedAt);

    /// <summary>The share that the leaders put together is of the problems that were in it.</summary>
    internal void Rearranged() => Cohesion = null;

    internal void Become(Guid challenge, ChallengeOrigin origin) => (ChallengeId, Origin) = (challenge, origin);
}
