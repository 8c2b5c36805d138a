using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>What the body publishes about its record log: the key, and the latest checkpoints.</summary>
public sealed record GetLedger : Query<LedgerPage>
{
    /// <summary>How many checkpoints are shown.</summary>
    public const int Shown = 20;
}

/// <param name="Key">The key as verifiers take it; null while nothing has been signed.</param>
/// <param name="Alarm">Why nothing is signed any more, or null.</param>
public sealed record LedgerPage(string? Key, ImmutableArray<LedgerCheckpoint> Checkpoints, string? Alarm);

public sealed record LedgerCheckpoint(long Size, string Root, DateTimeOffset At, string Note);

internal sealed class GetLedgerHandler(CheckpointSigning signing) : IQueryHandler<GetLedger, LedgerPage>
{
    public async Task<Outcome<LedgerPage>> Handle(GetLedger query, Reading reading, CancellationToken cancel)
    {
        var key = await LogKeys.Find(reading.Db, cancel);
        var checkpoints = await reading
            .Db.Set<PublishedCheckpoint>()
            .OrderByDescending(c => c.Size)
            .Take(GetLedger.Shown)
            .ToListAsync(cancel);
        return new LedgerPage(
            key?.AsNoteKey().ToString(),
            [.. checkpoints.Select(c => new LedgerCheckpoint(c.Size, new Digest(c.Root).ToBase64(), c.At, c.Note))],
            signing.Alarm
        );
    }
}
