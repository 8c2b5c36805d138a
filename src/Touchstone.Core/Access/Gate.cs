using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Access;

/// <summary>Decides whether an actor may ask for a use case. The only place where access is decided.</summary>
public sealed class Gate(AccessTable table, AccessSettings settings, TimeProvider clock)
{
    /// <summary>Null when the actor may; else the refusal.</summary>
    public async Task<(Refusal? Refusal, Standing Standing)> Check<T>(
        TouchstoneDb db,
        Actor actor,
        UseCase<T> useCase,
        CancellationToken cancel
    )
    {
        var standing = await StandingOf(db, actor, cancel);
        return (await Check(db, standing, useCase, cancel), standing);
    }

    /// <summary>The same for somebody whose standing is known: for a use case that shows what another one would.</summary>
    public async Task<Refusal?> Check<T>(
        TouchstoneDb db,
        Standing standing,
        UseCase<T> useCase,
        CancellationToken cancel
    ) =>
        table.Find(useCase.GetType()) is { } rule
            ? await Check(db, standing, rule, useCase.Subject, cancel)
            : new Refusal.NotAllowed();

    /// <summary>The same for one rule and the record that it is checked on.</summary>
    public async Task<Refusal?> Check(
        TouchstoneDb db,
        Standing standing,
        AccessRule rule,
        RecordRef? on,
        CancellationToken cancel
    )
    {
        if (standing.Actor.IsSystem)
        {
            return rule.System ? null : new Refusal.NotAllowed();
        }
        if (standing.Actor.Scope is { } scope && !scope.Covers(rule.UseCase))
        {
            return new Refusal.NotAllowed();
        }
        if (rule.Anyone)
        {
            return null;
        }
        if (!standing.Actor.IsSignedIn)
        {
            return new Refusal.SignInNeeded();
        }
        var chain = on is { } subject ? await ChainOf(db, subject, cancel) : [];
        return Judge(rule, standing, chain);
    }

    private static Refusal? Judge(AccessRule rule, Standing standing, ImmutableArray<RecordRef> chain)
    {
        var held = rule.Roles.Where(r => standing.Holds(r, chain)).ToList();
        if (!rule.SignedIn && held.Count == 0)
        {
            return rule.Roles.Any(r => standing.WouldHold(r, chain))
                ? new Refusal.SecondFactorNeeded()
                : new Refusal.NotAllowed();
        }
        if (!rule.DespiteConflict && chain.Any(standing.Conflicts.Contains))
        {
            return new Refusal.InConflict();
        }
        // Somebody who also holds a role that need not declare is still held to the declaration: interests are the
        // person's, not the role's.
        if (!held.Any(rule.DeclareFirst.Contains))
        {
            return null;
        }
        var declareOn = chain.Where(r => r.Kind == rule.DeclareOn).ToList();
        if (declareOn.Any(standing.Declarations.Contains))
        {
            return null;
        }
        // A record that is held in nothing to declare on cannot be opened by declaring.
        return declareOn.Count > 0 ? new Refusal.DeclarationNeeded(declareOn[0]) : new Refusal.NotAllowed();
    }

    public async Task<Standing> StandingOf(TouchstoneDb db, Actor actor, CancellationToken cancel)
    {
        if (actor.AccountId is not { } id)
        {
            return new Standing(actor, [], [], []);
        }
        var now = clock.GetUtcNow();
        var grants = await db.Set<Grant>()
            .Where(g => g.AccountId == id && g.From <= now && (g.Until == null || g.Until > now))
            .Select(g => new
            {
                g.Role,
                g.OnKind,
                g.OnId,
            })
            .ToListAsync(cancel);
        var interests = await db.Set<Interest>()
            .Where(i => i.AccountId == id)
            .Select(i => new
            {
                i.OnKind,
                i.OnId,
                i.State,
                i.Source,
            })
            .ToListAsync(cancel);
        var roles = grants
            .Select(g => new HeldRole(g.Role, g.OnKind is null ? null : g.OnKind.Ref(g.OnId!.Value)))
            .ToLookup(r => settings.SecondFactorForPower && !actor.SecondFactor && PowerfulRoles.All.Contains(r.Role));
        return new Standing(
            actor,
            [.. roles[false]],
            [.. interests.Where(i => i.State == InterestState.Conflict).Select(i => i.OnKind.Ref(i.OnId))],
            [.. interests.Where(i => i.Source == InterestSource.Declared).Select(i => i.OnKind.Ref(i.OnId))]
        )
        {
            Dormant = [.. roles[true]],
        };
    }

    /// <summary>The record and everything it is held in, the record first.</summary>
    public static async Task<ImmutableArray<RecordRef>> ChainOf(
        TouchstoneDb db,
        RecordRef subject,
        CancellationToken cancel
    )
    {
        var kind = subject.Kind.Code;
        var above = await db
            .Database.SqlQuery<ChainLink>(
                $"""
                with recursive chain (kind, id) as (
                    select {kind}::text, {subject.Id}::uuid
                    union
                    select h.holder_kind, h.holder_id from record.held_in h join chain c on h.kind = c.kind and h.id = c.id
                )
                select kind, id from chain
                """
            )
            .ToListAsync(cancel);
        return [subject, .. above.Select(a => RecordKinds.Parse(a.Kind).Ref(a.Id)).Where(r => r != subject)];
    }

    private sealed record ChainLink(string Kind, Guid Id);
}
