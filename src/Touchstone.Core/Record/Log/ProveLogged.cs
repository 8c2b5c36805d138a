using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>
/// The proof that one entry is in the log of the latest checkpoint (RFC 9162, 2.1.3), as text that
/// <c>touchstone ledger check</c> reads.
/// </summary>
/// <param name="Sequence">The number of the entry, from 0.</param>
public sealed record ProveLogged(long Sequence) : Query<string>;

internal sealed class ProveLoggedHandler(LoggedTree tree) : IQueryHandler<ProveLogged, string>
{
    public async Task<Outcome<string>> Handle(ProveLogged query, Reading reading, CancellationToken cancel)
    {
        var latest = await reading
            .Db.Set<PublishedCheckpoint>()
            .OrderByDescending(c => c.Size)
            .FirstOrDefaultAsync(cancel);
        if (latest is null || query.Sequence < 0 || query.Sequence >= latest.Size)
        {
            return new Refusal.NotFound();
        }
        var proof = await tree.Prove(reading.Db, latest, t => t.Inclusion(query.Sequence, latest.Size), cancel);
        return proof is null
            ? new Refusal.OutOfOrder(Disagreement)
            : new LoggedProof(proof, latest.AsNote()).ToString();
    }

    internal const string Disagreement = "The log does not agree with the checkpoint that was signed over it.";
}
