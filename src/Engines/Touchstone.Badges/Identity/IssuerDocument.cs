using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Identity;

/// <summary>
/// The DID document that an issuer publishes about itself. Keys that were only replaced stay listed, so that what they
/// signed stays good; keys that were compromised stay visible but leave <c>assertionMethod</c>, so that nothing they
/// signed counts any more.
/// </summary>
/// <remarks>
/// Ed25519 and P-256 keys are named after themselves (<c>#z6Mk…</c>), as some verifiers of Open Badges expect.
/// Immutable: each <c>With…</c> gives a new document.
/// </remarks>
public sealed class IssuerDocument
{
    private readonly IReadOnlyList<Entry> entries;

    /// <summary>A document without keys.</summary>
    /// <param name="id">The issuer's identifier, for example from <see cref="DidWeb.Of"/>.</param>
    public IssuerDocument(string id)
        : this(id, []) => ArgumentException.ThrowIfNullOrEmpty(id);

    private IssuerDocument(string id, IReadOnlyList<Entry> entries)
    {
        Id = id;
        this.entries = entries;
    }

    /// <summary>The issuer's identifier.</summary>
    public string Id { get; }

    /// <summary>The full address of a key in this document, as a proof names it.</summary>
    public string MethodOf(PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{Id}#{NameOf(key)}";
    }

    /// <summary>Adds a key that is in use, or that was in use and whose signatures stay good.</summary>
    public IssuerDocument With(PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return With(key, NameOf(key));
    }

    /// <summary>Adds a key under a name of your own.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name, without the <c>#</c>.</param>
    public IssuerDocument With(PublicKey key, string name) => Add(new Entry(key, name, CompromisedAt: null));

    /// <summary>Adds a key that fell into other hands: it is named with the moment, and listed for no purpose.</summary>
    public IssuerDocument WithCompromised(PublicKey key, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Add(new Entry(key, NameOf(key), since));
    }

    /// <summary>The document as JSON, media type <c>application/did+ld+json</c> or <c>application/json</c>.</summary>
    public JsonObject ToJson()
    {
        var good = entries.Where(e => e.CompromisedAt is null).Select(e => $"{Id}#{e.Name}").ToArray();
        var document = new JsonObject
        {
            ["@context"] = new JsonArray(
                "https://www.w3.org/ns/did/v1",
                "https://w3id.org/security/multikey/v1",
                "https://w3id.org/security/jwk/v1"
            ),
            ["id"] = Id,
            ["verificationMethod"] = new JsonArray([.. entries.Select(Method)]),
        };
        document[ControllerDocument.AssertionMethod] = new JsonArray([.. good.Select(id => (JsonNode)id)]);
        document[ControllerDocument.Authentication] = new JsonArray([.. good.Select(id => (JsonNode)id)]);
        return document;
    }

    private IssuerDocument Add(Entry entry) =>
        entries.Any(e => e.Name == entry.Name)
            ? throw new ArgumentException($"The document already has a key named {entry.Name}.")
            : new IssuerDocument(Id, [.. entries, entry]);

    private JsonNode Method(Entry entry)
    {
        var method = new JsonObject { ["id"] = $"{Id}#{entry.Name}" };
        // Verifiers of VC-JWT look for a JSON Web Key, those of Data Integrity for a Multikey.
        if (entry.Key.Algorithm == KeyAlgorithm.Rsa)
        {
            method["type"] = "JsonWebKey";
            method["controller"] = Id;
            method["publicKeyJwk"] = entry.Key.ToJwk();
        }
        else
        {
            method["type"] = "Multikey";
            method["controller"] = Id;
            method["publicKeyMultibase"] = entry.Key.ToMultikey();
        }
        method.AddDate("revoked", entry.CompromisedAt);
        return method;
    }

    private static string NameOf(PublicKey key) =>
        key.Algorithm == KeyAlgorithm.Rsa ? key.Thumbprint() : key.ToMultikey();

    private sealed record Entry(PublicKey Key, string Name, DateTimeOffset? CompromisedAt);
}
