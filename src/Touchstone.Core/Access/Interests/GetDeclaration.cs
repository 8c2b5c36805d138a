using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Access.Interests;

/// <summary>What to declare: the kinds of interest, and what to call the record, without opening it.</summary>
public sealed record GetDeclaration(RecordRef On) : Query<DeclarationForm>
{
    public override RecordRef? Subject => On;
}

/// <param name="Title">The record's title for those who hold something on it; else only what kind it is.</param>
public sealed record DeclarationForm(
    string Title,
    string Kind,
    ImmutableArray<InterestKind> Kinds,
    ImmutableArray<DeclaredInterest> Declared
);

public sealed record DeclaredInterest(string Kind, string State, string Details, DateTimeOffset At);

internal sealed class GetDeclarationHandler : IQueryHandler<GetDeclaration, DeclarationForm>
{
    public async Task<Outcome<DeclarationForm>> Handle(GetDeclaration query, Reading reading, CancellationToken cancel)
    {
        var on = query.On;
        var item = await reading.Db.Set<Item>().SingleOrDefaultAsync(i => i.Kind == on.Kind && i.Id == on.Id, cancel);
        if (item is null)
        {
            return new Refusal.NotFound();
        }
        var chain = await Gate.ChainOf(reading.Db, on, cancel);
        var involved = item.IsPublic || reading.Standing.Roles.Any(r => r.On is null || chain.Contains(r.On.Value));
        var me = reading.Actor.Id;
        var declared = await reading
            .Db.Set<Interest>()
            .Where(i => i.AccountId == me && i.OnKind == on.Kind && i.OnId == on.Id)
            .OrderBy(i => i.At)
            .ToListAsync(cancel);
        var kinds = reading.Reference.InterestKinds.On(reading.Today);
        return new DeclarationForm(
            involved ? item.Title : $"A {on.Kind.Name}",
            on.Kind.Name,
            [.. kinds],
            [
                .. declared.Select(i => new DeclaredInterest(
                    InterestWords.Kind(kinds, i.Kind),
                    InterestWords.State(i.State),
                    i.Details,
                    i.At
                )),
            ]
        );
    }
}
