using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Status;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Fixtures;

/// <summary>An issuer's desk: its key, what it publishes, and a verifier that finds it there.</summary>
internal sealed class Desk : IDocumentSource, IDisposable
{
    internal const string Issuer = "did:web:badges.example.org";
    internal const string RevocationList = "https://badges.example.org/status/1";
    internal const string SuspensionList = "https://badges.example.org/status/2";

    internal Desk()
    {
        Document = new IssuerDocument(Issuer).With(Key.PublicKey);
        Publish(Document);
        PublishList(RevocationList, StatusPurpose.Revocation);
        PublishList(SuspensionList, StatusPurpose.Suspension);
    }

    internal PrivateKey Key { get; } = PrivateKey.Generate(KeyAlgorithm.Ed25519);

    internal IssuerDocument Document { get; }

    internal string Method => Document.MethodOf(Key.PublicKey);

    /// <summary>Everything that can be fetched, by address.</summary>
    internal Dictionary<string, byte[]> Published { get; } = new(StringComparer.Ordinal);

    internal int Fetched { get; private set; }

    internal void Publish(IssuerDocument document) =>
        Publish(DidWeb.AddressOf(document.Id).OrThrow().AbsoluteUri, document.ToJson());

    internal void Publish(string address, JsonNode json) =>
        Published[address] = Encoding.UTF8.GetBytes(json.ToJsonString());

    internal StatusListCredential PublishList(string address, StatusPurpose purpose, params int[] set)
    {
        var bits = new StatusBits();
        foreach (var index in set)
            bits[index] = true;
        var list = new StatusListCredential
        {
            Id = address,
            Issuer = Issuer,
            Purpose = purpose,
            Bits = bits,
            ValidFrom = Sample.Now.AddHours(-1),
            ValidUntil = Sample.Now.AddDays(1),
        };
        Publish(address, Sign(list.ToJson()));
        return list;
    }

    internal JsonObject Sign(JsonObject credential, Cryptosuite suite = Cryptosuite.EddsaRdfc2022) =>
        new DataIntegritySigner(Key, Method)
            .Sign(credential, new ProofOptions { Suite = suite, Created = Sample.Now.AddDays(-1) })
            .OrThrow();

    internal ValueTask<VerificationReport> VerifyAsync(JsonObject credential, VerificationRequest? request = null) =>
        VerifyAsync(Encoding.UTF8.GetBytes(credential.ToJsonString()), request);

    internal ValueTask<VerificationReport> VerifyAsync(byte[] file, VerificationRequest? request = null) =>
        new BadgeVerifier(this).VerifyAsync(
            file,
            request ?? new VerificationRequest(Sample.Now),
            TestContext.Current.CancellationToken
        );

    /// <summary>The documents as other people's libraries want them: by identifier or address.</summary>
    internal JsonObject Documents()
    {
        var documents = new JsonObject { [Issuer] = Document.ToJson() };
        foreach (var (address, bytes) in Published)
            documents[address] = JsonNode.Parse(bytes);
        return documents;
    }

    public ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation)
    {
        Fetched++;
        return new(
            Published.TryGetValue(address.AbsoluteUri, out var bytes)
                ? Reading<FetchedDocument>.Of(new FetchedDocument(bytes))
                : Reading<FetchedDocument>.Failed($"Nothing is published at {address}.")
        );
    }

    public void Dispose() => Key.Dispose();
}
