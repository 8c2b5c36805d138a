// Signing and verifying beside the npm libraries, in turns on one thread, and a bulk of badges on two.
// dotnet run -c Release --project bench/Touchstone.Badges.Bench [-- SECONDS ROUNDS]
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Bench;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Keys;
using Touchstone.Badges.OpenBadges;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 1.5;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;

using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
using var rsa = PrivateKey.Generate(KeyAlgorithm.Rsa);
var issuer = new IssuerDocument("did:web:badges.example.org").With(key.PublicKey);
var method = issuer.MethodOf(key.PublicKey);
var signer = new DataIntegritySigner(key, method);

// Digital Bazaar's status check would fetch lists; the comparison is about signatures.
var badge = Sample.Rich(issuer.Id) with
{
    Status = [],
};
var credential = badge.ToJson();
var options = new ProofOptions { Created = Sample.Now.AddDays(-1) };
var jcs = options with { Suite = Cryptosuite.EddsaJcs2022 };
var verifier = new BadgeVerifier(new OneDocument(issuer));
var signedRdfc = Encoding.UTF8.GetBytes(signer.Sign(credential, options).OrThrow().ToJsonString());
var signedJcs = Encoding.UTF8.GetBytes(signer.Sign(credential, jcs).OrThrow().ToJsonString());
var data = new byte[64];
var statements = Encoding
    .UTF8.GetString(CanonicalForm.Default.Of(Cryptosuite.EddsaRdfc2022, credential).OrThrow())
    .Count(c => c == '\n');
var canonical = CanonicalForm.Default.Of(Cryptosuite.EddsaRdfc2022, credential).OrThrow();

var ours = new (string Name, Action Operation)[]
{
    ("eddsa-rdfc-2022 sign", () => signer.Prove(credential, options).OrThrow()),
    ("eddsa-rdfc-2022 verify", () => Verify(signedRdfc)),
    ("eddsa-jcs-2022 sign", () => signer.Prove(credential, jcs).OrThrow()),
    ("eddsa-jcs-2022 verify", () => Verify(signedJcs)),
    ("VC-JWT RS256 sign", () => CredentialJwt.Sign(credential, rsa, method).OrThrow()),
    ("Ed25519 alone", () => key.Sign(data)),
    ("whole check, rdfc", () => Check(signedRdfc)),
    ("whole check, jcs", () => Check(signedJcs)),
    ("canonical form alone", () => CanonicalForm.Default.Of(Cryptosuite.EddsaRdfc2022, credential).OrThrow()),
    ("SHA-256 of it alone", () => System.Security.Cryptography.SHA256.HashData(canonical)),
};
var results = ours.ToDictionary(
    o => o.Name,
    _ => (Ours: new List<double>(), Theirs: new List<double>()),
    StringComparer.Ordinal
);

Console.WriteLine(
    $"A rich badge of {statements} statements, {credential.ToJsonString().Length} bytes; {rounds} rounds in turns, one thread each."
);

// Everything once for nothing, so that the just-in-time compiler is done with all of it.
foreach (var (_, operation) in ours)
    Rate(operation);
for (var round = 0; round < rounds; round++)
{
    foreach (var (name, operation) in ours)
    {
        results[name].Ours.Add(Rate(operation));
        if (await JavaScriptPeers.MeasureAsync(name, PeerTask()) is > 0 and var theirs)
            results[name].Theirs.Add(theirs);
    }
}

Console.WriteLine();
Console.WriteLine($"{"operations per CPU second", -27}{"npm", 10}{"Touchstone", 12}{"ratio", 8}{"of raw Ed25519", 16}");
var raw = Median(results["Ed25519 alone"].Ours);
foreach (var (name, _) in ours)
{
    var (mine, theirs) = (
        Median(results[name].Ours),
        results[name].Theirs.Count == 0 ? 0 : Median(results[name].Theirs)
    );
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -27}{(theirs == 0 ? "-" : theirs.ToString("F0", CultureInfo.InvariantCulture)), 10}{mine, 12:F0}{(theirs == 0 ? "-" : (mine / theirs).ToString("F1", CultureInfo.InvariantCulture)), 8}{mine / raw, 16:P1}"
        )
    );
}

await BulkAsync(10_000, 2);

return;

// The signature only, from the bytes of the file.
void Verify(byte[] file)
{
    var signed = JsonNode.Parse(file)!.AsObject();
    if (!DataIntegrityVerification.Holds(signed, signed["proof"]!.AsObject(), key.PublicKey))
        throw new InvalidOperationException("not verified");
}

// Structure, JSON-LD, issuer, key, proof and dates, each with its explanation.
void Check(byte[] file)
{
    var check = verifier.VerifyAsync(file, new VerificationRequest(Sample.Now));
    if (!check.IsCompletedSuccessfully || check.GetAwaiter().GetResult().Verdict != Verdict.Valid)
        throw new InvalidOperationException("not verified");
}

// Per second of processor time, so that whatever else the machine does at the moment hurts neither side; warmed up and
// measured for that much processor time.
double Rate(Action operation)
{
    Run(seconds);
    var measured = Run(seconds);
    return measured.Count / measured.Used;

    (int Count, double Used) Run(double time)
    {
        var start = Environment.CpuUsage.TotalTime;
        var done = 0;
        double used;
        do
        {
            operation();
            done++;
            used = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        } while (used < time);
        return (done, used);
    }
}

async Task BulkAsync(int count, int threads)
{
    GC.Collect();
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var peak = 0L;
    var processor = Environment.CpuUsage.TotalTime;
    var watch = Stopwatch.StartNew();
    await Parallel.ForAsync(
        0,
        count,
        new ParallelOptions { MaxDegreeOfParallelism = threads },
        (i, _) =>
        {
            var one = badge with
            {
                Id = $"https://badges.example.org/credentials/{i}",
                Subject = badge.Subject with
                {
                    Identifiers = [IdentityObject.HashedOf(IdentityObject.EmailAddress, $"person{i}@example.org")],
                    LicenseNumber = $"AP-2026-{i}",
                },
            };
            signer.Sign(one.ToJson(), options).OrThrow();
            if (i % 500 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
            return ValueTask.CompletedTask;
        }
    );
    Console.WriteLine();
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"bulk: {count} rich badges built and signed on {threads} threads in {watch.Elapsed.TotalSeconds:F2} s ({count / watch.Elapsed.TotalSeconds:F0} a second) with {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F2} s of processor time, heap never more than {peak / 1048576.0:F0} MB above the start"
        )
    );
}

double Median(List<double> values)
{
    var sorted = values.Order().ToList();
    return sorted[sorted.Count / 2];
}

JsonObject PeerTask()
{
    using var secret = key.ExportMultikey();
    using var pem = rsa.ExportPem();
    return new JsonObject
    {
        ["credential"] = credential.DeepClone(),
        ["method"] = method,
        ["publicKeyMultibase"] = key.PublicKey.ToMultikey(),
        ["secretKeyMultibase"] = Encoding.ASCII.GetString(secret.Span),
        ["rsaPem"] = Encoding.ASCII.GetString(pem.Span),
        ["documents"] = new JsonObject { [issuer.Id] = issuer.ToJson() },
        ["seconds"] = seconds,
    };
}
