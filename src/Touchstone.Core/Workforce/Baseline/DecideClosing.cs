using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>
/// Decides whether a collection stays open longer. Where it does, those whose returns are outstanding are told; returns that
/// were late when they were signed off stay marked as late.
/// </summary>
/// <param name="ClosesAt">The new end of the collection; left out where the closing day stands.</param>
public sealed record DecideClosing(
    Guid RoundId,
    string Outcome,
    DateTimeOffset? ClosesAt,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "collection-closing";

    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

internal sealed class DecideClosingHandler : ICommandHandler<DecideClosing, Guid>
{
    public async Task<Outcome<Guid>> Handle(DecideClosing command, Work work, CancellationToken cancel)
    {
        var round = await work.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        if (round.PublishedAt is not null)
        {
            return new Refusal.OutOfOrder("The findings of this collection are public: its closing day stands.");
        }
        var set = work.Reference.OutcomeSets.On(work.Today)[DecideClosing.Kind];
        var extends = set.Find(command.Outcome) is { IsPositive: true };
        var faults = new Faults().When(
            extends && (command.ClosesAt is not { } end || end <= round.ClosesAt || end <= work.Now),
            nameof(command.ClosesAt),
            $"Enter a day in the future, after {round.LastDay:d MMMM yyyy}"
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var taken = await work.Decide(
            new DecisionDraft(
                DecideClosing.Kind,
                round.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Title = $"Closing day of \u201c{round.Title}\u201d",
                IsPublic = true,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        if (extends)
        {
            round.Extend(command.ClosesAt!.Value);
            await Tell(round, work, cancel);
        }
        return taken.Value.Id;
    }

    private static async Task Tell(BaselineRound round, Work work, CancellationToken cancel)
    {
        var outstanding = await work
            .Db.Set<BaselineReturn>()
            .Where(r => r.RoundId == round.Id && r.SignedId == null)
            .ToListAsync(cancel);
        var ids = outstanding.Select(r => r.Id).ToArray();
        var kind = RecordKinds.WorkforceReturn;
        var waiting = await work
            .Db.Set<ToDoItem>()
            .Where(i => i.AboutKind == kind && ids.Contains(i.AboutId) && i.SettledAt == null)
            .ToListAsync(cancel);
        waiting.ForEach(i => i.Due = round.LastDay);
        foreach (var asked in outstanding)
        {
            await work.Write(asked, ReturnLeads.Extension(round, asked), cancel);
        }
    }
}
