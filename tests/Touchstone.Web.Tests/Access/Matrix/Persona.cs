using Touchstone.Core.Access;
using Touchstone.Core.Record;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>Somebody of a kind that the site meets: what they hold, where, and what stands in their way.</summary>
/// <param name="On">The records that the roles are held on; null for the body as a whole.</param>
internal sealed record Persona(string Name, bool IsSignedIn, IReadOnlyList<Role> Roles, IReadOnlyList<RecordRef>? On)
{
    public IReadOnlySet<RecordRef> Conflicts { get; init; } = new HashSet<RecordRef>();

    /// <summary>Where they declared that they have no interests.</summary>
    public IReadOnlySet<RecordRef> Declared { get; init; } = new HashSet<RecordRef>();

    /// <summary>They signed in with more than a password, so that roles with power count.</summary>
    public bool SecondFactor { get; init; } = true;

    public override string ToString() => Name;

    public bool Counts(Role role) => SecondFactor || !PowerfulRoles.All.Contains(role);

    public bool Holds(Role role, IReadOnlySet<RecordRef> chain) =>
        Roles.Contains(role) && (On is null || On.Any(chain.Contains));
}
