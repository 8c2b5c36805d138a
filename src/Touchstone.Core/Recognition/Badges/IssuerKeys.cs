using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>
/// The keys of the issuer. The first is made when it is first needed, under a lock so that two nodes make one. Private keys
/// are stored encrypted and are in the clear only while something is being signed.
/// </summary>
public sealed class IssuerKeys(IDataProtectionProvider protection, Site site) : IProcessSingleton
{
    private const long MakeLock = 0x4B4559;
    private readonly IDataProtector protector = protection.CreateProtector("Touchstone.Recognition.IssuerKey");

    /// <summary>The issuer's identifier: did:web of the public address.</summary>
    public string Issuer => DidWeb.Of(site.PublicAddress);

    /// <summary>Signs a credential with the current key (Data Integrity, eddsa-rdfc-2022), as JSON.</summary>
    public async Task<string> Sign(
        TouchstoneDb db,
        JsonObject document,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Sign(await Current(db, now, cancel), document, now);

    /// <summary>Signs with the current key, or gives null while there is none: nothing has been issued yet.</summary>
    public async Task<string?> SignIfIssuing(
        TouchstoneDb db,
        JsonObject document,
        DateTimeOffset now,
        CancellationToken cancel
    ) => await Find(db, cancel) is { } current ? Sign(current, document, now) : null;

    private string Sign(IssuerKey current, JsonObject document, DateTimeOffset now)
    {
        var secret = protector.Unprotect(current.PrivateKey!);
        try
        {
            var text = new char[secret.Length];
            System.Text.Encoding.ASCII.GetChars(secret, text);
            using var key = PrivateKey.FromMultikey(text).OrThrow();
            Array.Clear(text);
            var method = new IssuerDocument(Issuer).MethodOf(key.PublicKey);
            return new DataIntegritySigner(key, method)
                .Sign(document, new ProofOptions { Created = now })
                .OrThrow()
                .ToJsonString(Json);
        }
        finally
        {
            Array.Clear(secret);
        }
    }

    /// <summary>The document that lists the issuer's keys, published at /.well-known/did.json.</summary>
    public async Task<JsonObject> Document(TouchstoneDb db, CancellationToken cancel)
    {
        var document = new IssuerDocument(Issuer);
        foreach (var key in await db.Set<IssuerKey>().AsNoTracking().OrderBy(k => k.MadeAt).ToListAsync(cancel))
        {
            var known = PublicKey.FromMultikey(key.PublicKey).OrThrow();
            document = key.CompromisedAt is { } since ? document.WithCompromised(known, since) : document.With(known);
        }
        return document.ToJson();
    }

    /// <summary>Makes a new key for everything that is signed from now on. The old one stays published.</summary>
    public async Task<IssuerKey> Rotate(TouchstoneDb db, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({MakeLock})", cancel);
        foreach (
            var key in await db.Set<IssuerKey>()
                .Where(k => k.RetiredAt == null && k.CompromisedAt == null)
                .ToListAsync(cancel)
        )
        {
            key.Retire(now);
        }
        await db.SaveChangesAsync(cancel);
        return Make(db, now);
    }

    private async Task<IssuerKey> Current(TouchstoneDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var current = await Find(db, cancel);
        if (current is not null)
        {
            return current;
        }
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({MakeLock})", cancel);
        return await Find(db, cancel) ?? Make(db, now);
    }

    private static Task<IssuerKey?> Find(TouchstoneDb db, CancellationToken cancel) =>
        db.Set<IssuerKey>().SingleOrDefaultAsync(k => k.RetiredAt == null && k.CompromisedAt == null, cancel);

    private IssuerKey Make(TouchstoneDb db, DateTimeOffset now)
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var secret = key.ExportMultikey();
        var made = new IssuerKey(key.PublicKey.ToMultikey(), protector.Protect(secret.Span.ToArray()), now);
        db.Add(made);
        return made;
    }

    private static readonly System.Text.Json.JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
