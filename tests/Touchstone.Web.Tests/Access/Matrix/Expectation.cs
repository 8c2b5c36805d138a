using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>What the access table promises, worked out apart from the product's own gate.</summary>
internal sealed class Expectation(ILookup<RecordRef, RecordRef> heldIn)
{
    /// <summary>The name of the refusal that is due, or null where the persona may.</summary>
    public string? Of(Type useCase, RecordRef? subject, Persona persona)
    {
        if (AccessTable.Stated.Find(useCase) is not { } rule)
        {
            return nameof(Refusal.NotAllowed);
        }
        if (rule.Anyone)
        {
            return null;
        }
        if (!persona.IsSignedIn)
        {
            return nameof(Refusal.SignInNeeded);
        }
        var chain = subject is { } record ? Chain(record) : [];
        var held = rule.Roles.Where(r => persona.Holds(r, chain)).ToList();
        var counting = held.Where(persona.Counts).ToList();
        if (!rule.SignedIn && counting.Count == 0)
        {
            return held.Count > 0 ? nameof(Refusal.SecondFactorNeeded) : nameof(Refusal.NotAllowed);
        }
        if (!rule.DespiteConflict && chain.Overlaps(persona.Conflicts))
        {
            return nameof(Refusal.InConflict);
        }
        if (counting.Any(rule.DeclareFirst.Contains))
        {
            var on = chain.Where(r => r.Kind == rule.DeclareOn).ToList();
            if (!on.Any(persona.Declared.Contains))
            {
                return on.Count > 0 ? nameof(Refusal.DeclarationNeeded) : nameof(Refusal.NotAllowed);
            }
        }
        return null;
    }

    /// <summary>Whether there is any record on which the persona could be let through.</summary>
    public static bool MayEver(Type useCase, Persona persona) =>
        AccessTable.Stated.Find(useCase) is { } rule
        && (rule.Anyone || (persona.IsSignedIn && (rule.SignedIn || rule.Roles.Any(persona.Roles.Contains))));

    private HashSet<RecordRef> Chain(RecordRef record)
    {
        var chain = new HashSet<RecordRef> { record };
        var next = new Queue<RecordRef>([record]);
        while (next.TryDequeue(out var one))
        {
            foreach (var holder in heldIn[one].Where(chain.Add))
            {
                next.Enqueue(holder);
            }
        }
        return chain;
    }
}
