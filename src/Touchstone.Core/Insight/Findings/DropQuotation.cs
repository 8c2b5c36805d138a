using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Findings;

/// <summary>Takes a quotation out of a finding.</summary>
public sealed record DropQuotation(Guid FindingId, Guid QuotationId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.InsightFinding.Ref(FindingId);
}

internal sealed class DropQuotationHandler : ICommandHandler<DropQuotation, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(DropQuotation command, Work work, CancellationToken cancel)
    {
        var quotation = await work
            .Db.Set<Quotation>()
            .SingleOrDefaultAsync(q => q.Id == command.QuotationId && q.FindingId == command.FindingId, cancel);
        if (quotation is null)
        {
            return new Refusal.NotFound();
        }
        work.Db.Remove(quotation);
        work.Log(
            "quotation-dropped",
            RecordKinds.InsightFinding.Ref(command.FindingId),
            new { quotation = quotation.Id }
        );
        return Nothing.Value;
    }
}
