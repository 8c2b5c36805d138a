using System.Collections.Immutable;
using Touchstone.Core.Record;

namespace Touchstone.Core.Access;

/// <summary>What one actor holds at this moment: roles and where they are held, and conflicts of interest.</summary>
public sealed record Standing(
    Actor Actor,
    ImmutableArray<HeldRole> Roles,
    ImmutableHashSet<RecordRef> Conflicts,
    ImmutableHashSet<RecordRef> Declarations
)
{
    /// <summary>Roles with power that do not count, because the person signed in without a second factor.</summary>
    public ImmutableArray<HeldRole> Dormant { get; init; } = [];

    /// <summary>True if the role would be held, had the person signed in with a second factor.</summary>
    public bool WouldHold(Role role, IEnumerable<RecordRef> chain) =>
        Dormant.Any(r => r.Role == role && (r.On is null || chain.Contains(r.On.Value)));

    /// <summary>True if the role is held in the body as a whole.</summary>
    public bool Holds(Role role) => Roles.Any(r => r.Role == role && r.On is null);

    /// <summary>True if the role is held in the body as a whole or on one of the records.</summary>
    public bool Holds(Role role, IEnumerable<RecordRef> chain) =>
        Roles.Any(r => r.Role == role && (r.On is null || chain.Contains(r.On.Value)));

    public bool HoldsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Holds(role))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The identifiers of records of one kind on which one of the roles is held.</summary>
    public ImmutableHashSet<Guid> HeldOn(RecordKind kind, params ReadOnlySpan<Role> roles)
    {
        var wanted = roles.ToImmutableArray();
        return
        [
            .. Roles
                .Where(r => r.On?.Kind == kind && (wanted.Length == 0 || wanted.Contains(r.Role)))
                .Select(r => r.On!.Value.Id),
        ];
    }

    /// <summary>The identifiers of records of one kind that a conflict closes to this actor.</summary>
    public ImmutableHashSet<Guid> InConflictOn(RecordKind kind) =>
        [.. Conflicts.Where(c => c.Kind == kind).Select(c => c.Id)];
}

/// <summary>A role and the record it is held on; null for the body as a whole.</summary>
public readonly record struct HeldRole(Role Role, RecordRef? On);
