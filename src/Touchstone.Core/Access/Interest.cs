using Touchstone.Core.Record;

namespace Touchstone.Core.Access;

/// <summary>
/// What a person declared, or the product detected, about their interests in one record. A conflict is a state that
/// removes access to the record and to everything held in it; only a programme manager's decision lifts it.
/// </summary>
public sealed class Interest
{
    private Interest() { }

    public Interest(
        Guid accountId,
        RecordRef on,
        InterestState state,
        InterestSource source,
        string kind,
        string details,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        OnKind = on.Kind;
        OnId = on.Id;
        State = state;
        Source = source;
        Kind = kind;
        Details = details;
        At = at;
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public RecordKind OnKind { get; private set; } = null!;
    public Guid OnId { get; private set; }
    public InterestState State { get; private set; }
    public InterestSource Source { get; private set; }

    /// <summary>Code of the kind of interest in the reference data; <c>none</c> where nothing is declared.</summary>
    public string Kind { get; private set; } = "";
    public string Details { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public Guid? ManagedBy { get; private set; }
    public DateTimeOffset? ManagedAt { get; private set; }
    public string? ManagedReason { get; private set; }

    /// <summary>A manager decides whether the interest stands in the way.</summary>
    public void Manage(Guid by, DateTimeOffset at, string reason, bool standsInTheWay = false)
    {
        State = standsInTheWay ? InterestState.Conflict : InterestState.Managed;
        ManagedBy = by;
        ManagedAt = at;
        ManagedReason = reason;
    }
}

/// <summary>Whether an interest stands in the way.</summary>
public enum InterestState
{
    /// <summary>Declared: no interests.</summary>
    None,

    /// <summary>There is an interest of a kind that takes nothing away by itself; a programme manager knows of it.</summary>
    Noted,

    /// <summary>Access is removed.</summary>
    Conflict,

    /// <summary>There is an interest; a programme manager decided that it does not stand in the way.</summary>
    Managed,
}

/// <summary>How the product came to know of an interest.</summary>
public enum InterestSource
{
    Declared,
    Detected,
}
