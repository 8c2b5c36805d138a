using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Recognition.Evidencing;

/// <summary>The practitioner takes a piece of evidence back. It stays in the history and counts no more.</summary>
public sealed record WithdrawEvidence(Guid EvidenceId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Evidence.Ref(EvidenceId);
}

internal sealed class WithdrawEvidenceHandler : ICommandHandler<WithdrawEvidence, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WithdrawEvidence command, Work work, CancellationToken cancel)
    {
        var evidence = await work.Db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == command.EvidenceId, cancel);
        if (evidence is null)
        {
            return new Refusal.NotFound();
        }
        var enrolment = await work.Db.Set<Enrolment>().SingleAsync(e => e.Id == evidence.EnrolmentId, cancel);
        if (enrolment.State != EnrolmentState.Learning || evidence.WithdrawnAt is not null)
        {
            return new Refusal.OutOfOrder("This piece of evidence can no longer be withdrawn.");
        }
        evidence.Withdraw(work.Now);
        work.Log("evidence-withdrawn", evidence.Ref);
        return Nothing.Value;
    }
}
