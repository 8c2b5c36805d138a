using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Touchstone.Badges;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Status;
using Touchstone.Badges.Structure;

namespace Touchstone.Cli.Badges.Conformance;

/// <summary>An issuer for test suites: a did:key, and one status list for each purpose, kept in memory.</summary>
internal sealed class ConformanceIssuer
{
    private static readonly TimeSpan ListLife = TimeSpan.FromDays(1);

    private readonly DataIntegritySigner signer;
    private readonly Uri address;
    private readonly TimeProvider clock;
    private readonly Lock listsLock = new();
    private readonly Dictionary<StatusPurpose, StatusBits> lists = [];
    private readonly Dictionary<StatusPurpose, StatusBits> taken = [];
    private readonly ConcurrentDictionary<string, List<StatusEntry>> entries = new(StringComparer.Ordinal);

    internal ConformanceIssuer(PrivateKey key, Uri address, TimeProvider clock)
    {
        this.address = address;
        this.clock = clock;
        Id = DidKey.Of(key.PublicKey);
        signer = new DataIntegritySigner(key, DidKey.VerificationMethodOf(key.PublicKey), ConformanceContexts.Form);
        foreach (var purpose in Enum.GetValues<StatusPurpose>())
            (lists[purpose], taken[purpose]) = (new StatusBits(), new StatusBits());
    }

    internal string Id { get; }

    internal Uri Listening => address;

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Signs a credential whose form is right.</summary>
    /// <param name="credential">The credential as the suite sent it; its issuer is left as it is.</param>
    /// <param name="options">The suite's options.</param>
    /// <param name="suite">How it is signed.</param>
    /// <param name="purposes">The status lists it gets a place in.</param>
    internal Reading<JsonObject> Issue(
        JsonObject credential,
        JsonObject options,
        Cryptosuite suite,
        IReadOnlyList<StatusPurpose> purposes
    )
    {
        var document = (JsonObject)credential.DeepClone();
        if (purposes.Count > 0)
            AddStatus(document, purposes);
        var faults = CredentialStructure.Check(document);
        if (faults.Count > 0)
            return Reading<JsonObject>.Failed(string.Join(' ', faults.Select(f => f.ToString())));
        if (RelatedResources.Objection(document) is { } objection)
            return Reading<JsonObject>.Failed(objection);
        return signer.Sign(
            document,
            new ProofOptions
            {
                Suite = suite,
                Created = Now,
                Domain = Text(options["domain"]),
                Challenge = Text(options["challenge"]),
                Id = Text(options["proofId"]),
                PreviousProofs = Texts(options["previousProof"]),
            }
        );
    }

    /// <summary>Sets or clears the bit of an issued credential.</summary>
    /// <returns>False when no such credential with such a status was issued.</returns>
    internal bool Change(string credentialId, StatusPurpose purpose, bool set)
    {
        if (
            !entries.TryGetValue(credentialId, out var places)
            || places.Find(e => e.Purpose == purpose) is not { } entry
        )
            return false;
        lock (listsLock)
            lists[purpose][entry.Index] = set;
        return true;
    }

    /// <summary>The signed list of a purpose, as it is now.</summary>
    internal JsonObject List(StatusPurpose purpose)
    {
        lock (listsLock)
        {
            var list = new StatusListCredential
            {
                Id = AddressOf(purpose),
                Issuer = Id,
                Purpose = purpose,
                Bits = lists[purpose],
                ValidFrom = Now.AddMinutes(-1),
                ValidUntil = Now + ListLife,
            };
            return signer.Sign(list.ToJson(), new ProofOptions { Created = Now }).OrThrow();
        }
    }

    private void AddStatus(JsonObject document, IReadOnlyList<StatusPurpose> purposes)
    {
        var id = Text(document["id"]) ?? $"urn:uuid:{Guid.CreateVersion7()}";
        document["id"] = id;
        document["issuer"] = Id;
        List<StatusEntry> places;
        lock (listsLock)
            places = [.. purposes.Select(p => new StatusEntry(AddressOf(p), taken[p].TakeAtRandom() ?? 0, p))];
        document["credentialStatus"] =
            places.Count == 1 ? places[0].ToJson() : new JsonArray([.. places.Select(p => p.ToJson())]);
        entries[id] = places;
    }

    private string AddressOf(StatusPurpose purpose) =>
        new Uri(address, $"/status/{(purpose == StatusPurpose.Revocation ? "revocation" : "suspension")}").AbsoluteUri;

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static IReadOnlyList<string> Texts(JsonNode? node) =>
        node is JsonArray list ? [.. list.Select(Text).OfType<string>()]
        : Text(node) is { } single ? [single]
        : [];
}
