using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>
/// The proof that the log of the latest checkpoint begins with the log of an earlier size (RFC 9162, 2.1.4), as text that
/// <c>touchstone ledger check</c> reads.
/// </summary>
/// <param name="Since">The size that the earlier checkpoint states.</param>
public sealed record ProveGrown(long Since) : Query<string>;

internal sealed class ProveGrownHandler(LoggedTree tree) : IQueryHandler<ProveGrown, string>
{
    public async Task<Outcome<string>> Handle(ProveGrown query, Reading reading, CancellationToken cancel)
    {
        var latest = await reading
            .Db.Set<PublishedCheckpoint>()
            .OrderByDescending(c => c.Size)
            .FirstOrDefaultAsync(cancel);
        if (latest is null || query.Since < 0 || query.Since > latest.Size)
        {
            return new Refusal.NotFound();
        }
        var proof = await tree.Prove(reading.Db, latest, t => t.Consistency(query.Since, latest.Size), cancel);
        return proof is null
            ? new Refusal.OutOfOrder(ProveLoggedHandler.Disagreement)
            : new GrownProof(proof, latest.AsNote()).ToString();
    }
}
