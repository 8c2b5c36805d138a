using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition.Many;

/// <summary>The provider confirms completion for many practitioners of one programme, after an assessment board.</summary>
public sealed record ConfirmMany(Guid PlanId, ImmutableArray<Guid> Enrolments, string Statement) : Command<RowReport>
{
    /// <summary>How many at once.</summary>
    public const int Most = 500;

    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

internal sealed class ConfirmManyHandler(ICommandHandler<ConfirmCompletion, Guid> one)
    : ICommandHandler<ConfirmMany, RowReport>
{
    public async Task<Outcome<RowReport>> Handle(ConfirmMany command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .When(command.Enrolments.IsEmpty, nameof(command.Enrolments), "Choose at least one practitioner")
            .When(
                command.Enrolments.Length > ConfirmMany.Most,
                nameof(command.Enrolments),
                $"Choose {ConfirmMany.Most} practitioners or fewer"
            )
            .Text(command.Statement, nameof(command.Statement), "the statement", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var ofPlan = await work
            .Db.Set<Enrolment>()
            .Where(e => e.PlanId == command.PlanId && command.Enrolments.Contains(e.Id))
            .Join(work.Db.Set<Account>(), e => e.PractitionerId, a => a.Id, (e, a) => new { e.Id, a.DisplayName })
            .ToDictionaryAsync(x => x.Id, x => x.DisplayName, cancel);
        return await RowReport.ForEach(
            command.Enrolments,
            ofPlan,
            async enrolment =>
                ofPlan.ContainsKey(enrolment)
                    ? (await one.Handle(new ConfirmCompletion(enrolment, command.Statement), work, cancel)).Refusal
                    : new Refusal.NotFound()
        );
    }
}
