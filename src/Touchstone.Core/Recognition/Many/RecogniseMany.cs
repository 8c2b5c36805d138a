using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition.Many;

/// <summary>
/// Recognises many practitioners whose completion was confirmed, for the same reasons. Each gets a decision of their own; those
/// for whom it cannot be taken are left as they are and named in the report. Rehearsed, it is a dry run.
/// </summary>
public sealed record RecogniseMany(
    ImmutableArray<Guid> Completions,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders
) : Command<RowReport>
{
    /// <summary>How many at once.</summary>
    public const int Most = 500;

    /// <summary>The one outcome that is decided on for many; every other concerns one person.</summary>
    public const string Outcome = "recognised";
}

internal sealed class RecogniseManyHandler(ICommandHandler<DecideRecognition, Guid> one)
    : ICommandHandler<RecogniseMany, RowReport>
{
    public async Task<Outcome<RowReport>> Handle(RecogniseMany command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .When(command.Completions.IsEmpty, nameof(command.Completions), "Choose at least one practitioner")
            .When(
                command.Completions.Length > RecogniseMany.Most,
                nameof(command.Completions),
                $"Choose {RecogniseMany.Most} practitioners or fewer"
            )
            .Text(command.Reasons, nameof(command.Reasons), "the reasons for the decision", 20_000)
            .Text(command.Delegation, nameof(command.Delegation), "the authority under which it was decided", 300)
            .When(command.DecidedOn > work.Today, nameof(command.DecidedOn), "Enter a date that is not in the future")
            .When(command.Deciders.IsEmpty, nameof(command.Deciders), "Choose who decided");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        return await RowReport.ForEach(
            command.Completions,
            await Names(command.Completions, work, cancel),
            completion => Recognise(command, completion, work, cancel)
        );
    }

    private async Task<Refusal?> Recognise(RecogniseMany command, Guid completion, Work work, CancellationToken cancel)
    {
        var chain = await Gate.ChainOf(work.Db, RecordKinds.Completion.Ref(completion), cancel);
        if (chain.Any(work.Standing.Conflicts.Contains))
        {
            return new Refusal.InConflict();
        }
        var decided = await one.Handle(
            new DecideRecognition(
                completion,
                RecogniseMany.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            ),
            work,
            cancel
        );
        return decided.Refusal;
    }

    private static Task<Dictionary<Guid, string>> Names(
        ImmutableArray<Guid> completions,
        Work work,
        CancellationToken cancel
    ) =>
        work
            .Db.Set<Completion>()
            .Where(c => completions.Contains(c.Id))
            .Join(work.Db.Set<Enrolment>(), c => c.EnrolmentId, e => e.Id, (c, e) => new { c.Id, e.PractitionerId })
            .Join(work.Db.Set<Account>(), x => x.PractitionerId, a => a.Id, (x, a) => new { x.Id, a.DisplayName })
            .ToDictionaryAsync(x => x.Id, x => x.DisplayName, cancel);
}
