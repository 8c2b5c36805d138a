using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Touchstone.Badges.Keys;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>The key of the record log: made when the first checkpoint is signed, in the clear only while one is being signed.</summary>
public sealed class LogKeys(IDataProtectionProvider protection, Site site)
{
    private readonly IDataProtector protector = protection.CreateProtector("Touchstone.Record.LogKey");

    /// <summary>The key, or null while nothing has been signed.</summary>
    public static Task<LogKey?> Find(TouchstoneDb db, CancellationToken cancel) =>
        db.Set<LogKey>().SingleOrDefaultAsync(cancel);

    /// <summary>The key; made now if there is none. The caller holds the lock under which checkpoints are signed.</summary>
    internal async Task<LogKey> FindOrMake(TouchstoneDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Find(db, cancel) is { } known)
        {
            return known;
        }
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var secret = key.ExportMultikey();
        var made = new LogKey(
            $"{site.PublicAddress.Authority}/ledger",
            ((Ed25519PublicKey)key.PublicKey).Bytes.ToArray(),
            protector.Protect(secret.Span.ToArray()),
            now
        );
        db.Add(made);
        return made;
    }

    internal SignedNote Sign(LogKey key, Checkpoint checkpoint)
    {
        var secret = protector.Unprotect(key.PrivateKey);
        var text = new char[secret.Length];
        try
        {
            Encoding.ASCII.GetChars(secret, text);
            using var privateKey = PrivateKey.FromMultikey(text).OrThrow();
            return checkpoint.Sign(new Ed25519CheckpointSigner(key.Name, (Ed25519PrivateKey)privateKey));
        }
        finally
        {
            Array.Clear(secret);
            Array.Clear(text);
        }
    }
}
