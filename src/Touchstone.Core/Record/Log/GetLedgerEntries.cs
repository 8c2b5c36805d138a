using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>
/// Part of the record log in the form that the offline verifier reads. Only what a checkpoint has been signed over is given
/// out, so that everything downloaded can be checked. It holds identifiers and hashes, never a name or a text.
/// </summary>
/// <param name="From">The first sequence number.</param>
/// <param name="Count">How many entries are wanted.</param>
public sealed record GetLedgerEntries(long From, int Count = GetLedgerEntries.Most) : Query<ImmutableArray<LedgerEntry>>
{
    /// <summary>How many entries one answer has at the most; an empty answer is the end.</summary>
    public const int Most = 2_000;
}

internal sealed class GetLedgerEntriesHandler : IQueryHandler<GetLedgerEntries, ImmutableArray<LedgerEntry>>
{
    public async Task<Outcome<ImmutableArray<LedgerEntry>>> Handle(
        GetLedgerEntries query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var signed = await reading.Db.Set<PublishedCheckpoint>().MaxAsync(c => (long?)c.Size, cancel) ?? 0;
        var entries = await reading
            .Db.Set<Entry>()
            .Where(e => e.Sequence >= query.From && e.Sequence < signed)
            .OrderBy(e => e.Sequence)
            .Take(Math.Clamp(query.Count, 0, GetLedgerEntries.Most))
            .ToListAsync(cancel);
        return entries.Select(e => e.AsLine()).ToImmutableArray();
    }
}
