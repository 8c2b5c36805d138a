using System.Collections.Immutable;

namespace Touchstone.Core.Access;

/// <summary>Who may ask for one use case. Built in an area's <see cref="IAccessRules"/>; with nothing stated, nobody may.</summary>
public sealed class AccessRule(Type useCase)
{
    public Type UseCase { get; } = useCase;
    public ImmutableHashSet<Role> Roles { get; private set; } = [];
    public bool Anyone { get; private set; }
    public bool SignedIn { get; private set; }
    public bool System { get; private set; }

    /// <summary>Roles that have access only after declaring their interests in the record.</summary>
    public ImmutableHashSet<Role> DeclareFirst { get; private set; } = [];

    /// <summary>The kind of record on which they declare.</summary>
    public Record.RecordKind? DeclareOn { get; private set; }

    /// <summary>True where a conflict of interest does not matter, because the use case is about the conflict itself or shows only what is public.</summary>
    public bool DespiteConflict { get; private set; }

    /// <summary>These roles, held in the body as a whole, on the record, or on anything the record is held in.</summary>
    public AccessRule Allow(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            Roles = Roles.Add(role);
        }
        return this;
    }

    /// <summary>Everybody, signed in or not: public pages and public forms. A conflict takes nothing away that the public sees.</summary>
    public AccessRule AllowAnyone()
    {
        Anyone = true;
        DespiteConflict = true;
        return this;
    }

    /// <summary>Everybody who is signed in; the handler limits what they get to their own.</summary>
    public AccessRule AllowSignedIn()
    {
        SignedIn = true;
        return this;
    }

    /// <summary>The product's own clock and jobs.</summary>
    public AccessRule AllowSystem()
    {
        System = true;
        return this;
    }

    public AccessRule EvenInConflict()
    {
        DespiteConflict = true;
        return this;
    }

    /// <summary>
    /// Holders of these roles must first have declared their interests in the record of this kind that the subject is, or
    /// is held in: a reviewer declares on the candidate, once, not on every page.
    /// </summary>
    public AccessRule AfterDeclaration(Record.RecordKind on, params ReadOnlySpan<Role> roles)
    {
        DeclareOn = on;
        foreach (var role in roles)
        {
            DeclareFirst = DeclareFirst.Add(role);
        }
        return this;
    }
}
