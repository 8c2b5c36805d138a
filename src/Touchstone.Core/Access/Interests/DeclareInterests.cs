using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Interests;

/// <summary>
/// Declares one's interests in a record, or that there are none. An interest of a kind that bars takes access away at
/// once; a programme manager may decide otherwise.
/// </summary>
/// <param name="Kinds">Codes of kinds of interest; empty when there are none.</param>
/// <param name="None">The person says outright that there are none: leaving everything empty is not a declaration.</param>
public sealed record DeclareInterests(RecordRef On, ImmutableArray<string> Kinds, string? Details, bool None)
    : Command<DeclarationResult>
{
    public override RecordRef? Subject => On;
}

public sealed record DeclarationResult(bool InConflict);

internal sealed class DeclareInterestsHandler : ICommandHandler<DeclareInterests, DeclarationResult>
{
    public const string ManageIt = "Decide about a declared interest";

    public async Task<Outcome<DeclarationResult>> Handle(DeclareInterests command, Work work, CancellationToken cancel)
    {
        var on = command.On;
        if (!await work.Db.Set<Item>().AnyAsync(i => i.Kind == on.Kind && i.Id == on.Id, cancel))
        {
            return new Refusal.NotFound();
        }
        var kinds = work.Reference.InterestKinds.On(work.Today);
        var faults = new Faults()
            .When(
                command.Kinds.IsEmpty && !command.None,
                nameof(command.Kinds),
                "Choose the interests that you have, or that you have none"
            )
            .When(
                !command.Kinds.IsEmpty && command.None,
                nameof(command.Kinds),
                "Choose either the interests that you have, or that you have none"
            )
            .Each(command.Kinds, kinds.Select(k => k.Code), nameof(command.Kinds), "interests")
            .Optional(command.Details, nameof(command.Details), "the details", 2_000)
            .When(
                !command.Kinds.IsEmpty && string.IsNullOrWhiteSpace(command.Details),
                nameof(command.Details),
                "Say in a sentence what the interest is"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var me = work.Actor.Id;
        var details = command.Details?.Trim() ?? "";
        await work.Settle(on, cancel, AgeingDeclarations.DeclareAgain, me);
        if (command.None)
        {
            work.Db.Add(new Interest(me, on, InterestState.None, InterestSource.Declared, "none", details, work.Now));
        }
        foreach (var code in command.Kinds.Distinct())
        {
            var state = kinds.Find(code)!.Bars ? InterestState.Conflict : InterestState.Noted;
            var interest = new Interest(me, on, state, InterestSource.Declared, code, details, work.Now);
            work.Db.Add(interest);
            await work.AskRole(
                Role.ProgrammeManager,
                null,
                ManageIt,
                on,
                work.Today.AddDays(5),
                cancel,
                $"/interests/{interest.Id}"
            );
        }
        work.Log("interests-declared", on, new { command.Kinds, details });
        return new DeclarationResult(command.Kinds.Any(c => kinds.Find(c)!.Bars));
    }
}
