using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Identity;

/// <summary>
/// What an issuer publishes about its keys: a DID document or controlled identifier document
/// (W3C Controlled Identifiers 1.0, section 2.1).
/// </summary>
public sealed class ControllerDocument
{
    /// <summary>The purpose "this key signs statements", which a credential's proof needs.</summary>
    public const string AssertionMethod = "assertionMethod";

    /// <summary>The purpose "this key shows who I am", which a presentation's proof needs.</summary>
    public const string Authentication = "authentication";

    private static readonly string[] Purposes = [AssertionMethod, Authentication];

    private readonly Dictionary<string, JsonObject> methods;
    private readonly Dictionary<string, HashSet<string>> listed;

    private ControllerDocument(
        string id,
        Dictionary<string, JsonObject> methods,
        Dictionary<string, HashSet<string>> listed
    )
    {
        Id = id;
        this.methods = methods;
        this.listed = listed;
    }

    /// <summary>Who the document is about.</summary>
    public string Id { get; }

    /// <summary>The addresses of all keys that it lists, for whatever purpose.</summary>
    public IReadOnlyCollection<string> Methods => methods.Keys;

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="expectedId">Whom it must be about; a document about somebody else is refused.</param>
    public static Reading<ControllerDocument> Read(JsonObject json, string expectedId)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Text("id") is not { } id)
            return Failed("The issuer's document does not say who it is about.");
        if (id != expectedId)
            return Failed($"The document is about {id}, not about {expectedId}.");

        var keys = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        var purposes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var method in json.Objects("verificationMethod"))
        {
            if (!TryAdd(method))
                return Failed("Two keys in the issuer's document have the same name.");
        }
        foreach (var purpose in Purposes)
        {
            var named = purposes[purpose] = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in json.Items(purpose))
            {
                if (item is JsonObject embedded && !TryAdd(embedded))
                    return Failed("Two keys in the issuer's document have the same name.");
                if (item.Identifier() is { } name)
                    named.Add(Absolute(id, name));
            }
        }
        return Reading<ControllerDocument>.Of(new ControllerDocument(id, keys, purposes));

        bool TryAdd(JsonObject method) => method.Text("id") is not { } name || keys.TryAdd(Absolute(id, name), method);
    }

    /// <summary>Whether the document allows a key to be used for a purpose.</summary>
    public bool Lists(string methodId, string purpose) =>
        listed.TryGetValue(purpose, out var names) && names.Contains(methodId);

    /// <summary>The key of that address, or why there is none that can be used.</summary>
    public Reading<VerificationMethod> Find(string methodId)
    {
        ArgumentNullException.ThrowIfNull(methodId);
        if (!methods.TryGetValue(methodId, out var method))
            return Reading<VerificationMethod>.Failed($"The issuer does not list the key {methodId}.");
        if (method.Text("controller") is not { } controller)
            return Reading<VerificationMethod>.Failed("The issuer's document does not say who controls the key.");
        if (!TryDate(method, "expires", out var expires) || !TryDate(method, "revoked", out var revoked))
            return Reading<VerificationMethod>.Failed(
                "The issuer's document gives the key a date that cannot be read."
            );
        return KeyOf(method)
            .Then(key =>
                Reading<VerificationMethod>.Of(
                    new VerificationMethod(methodId, Absolute(Id, controller), key, expires, revoked)
                )
            );
    }

    private static Reading<PublicKey> KeyOf(JsonObject method)
    {
        if (method.ContainsKey("secretKeyMultibase") || method.ContainsKey("privateKeyMultibase"))
            return Reading<PublicKey>.Failed("The issuer published the private key; it proves nothing any more.");
        switch (method.Text("type"))
        {
            case "Multikey" or "Ed25519VerificationKey2020" when method.Text("publicKeyMultibase") is { } multikey:
                return PublicKey.FromMultikey(multikey);
            case "JsonWebKey" or "JsonWebKey2020" when method["publicKeyJwk"] is JsonObject jwk:
                return jwk.ContainsKey("d")
                    ? Reading<PublicKey>.Failed("The issuer published the private key; it proves nothing any more.")
                    : PublicKey.FromJwk(jwk);
            case var type:
                return Reading<PublicKey>.Failed($"Keys of the type {type ?? "(none)"} are not known here.");
        }
    }

    private static bool TryDate(JsonObject method, string name, out DateTimeOffset? date)
    {
        date = XmlDateTime.Read(method.Text(name));
        return date is not null || !method.ContainsKey(name);
    }

    private static string Absolute(string id, string name) => name.StartsWith('#') ? id + name : name;

    private static Reading<ControllerDocument> Failed(string fault) => Reading<ControllerDocument>.Failed(fault);
}
