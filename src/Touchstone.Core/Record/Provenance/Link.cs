namespace Touchstone.Core.Record.Provenance;

/// <summary>
/// A typed link between two records: how the later one came from the earlier. Written in the transaction that makes the
/// later record, never afterwards.
/// </summary>
public sealed class Link
{
    private Link() { }

    public Link(RecordRef from, Relation relation, RecordRef to, Guid? actorId, DateTimeOffset at, string why)
    {
        Id = Guid.CreateVersion7();
        FromKind = from.Kind;
        FromId = from.Id;
        Relation = relation;
        ToKind = to.Kind;
        ToId = to.Id;
        ActorId = actorId;
        At = at;
        Why = why;
    }

    public Guid Id { get; private set; }

    /// <summary>The later record.</summary>
    public RecordKind FromKind { get; private set; } = null!;
    public Guid FromId { get; private set; }
    public Relation Relation { get; private set; }

    /// <summary>The earlier record.</summary>
    public RecordKind ToKind { get; private set; } = null!;
    public Guid ToId { get; private set; }
    public Guid? ActorId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Why { get; private set; } = "";
}
