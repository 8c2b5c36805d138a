using System.CommandLine;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Structure;

namespace Touchstone.Cli.Badges;

/// <summary><c>sign</c>: signs a credential.</summary>
internal static class SignCommand
{
    private const string Jwt = "jwt-rs256";

    internal static Command Create()
    {
        var input = new Argument<FileInfo>("IN.json") { Description = "The credential without a proof." };
        var key = Options.Key();
        var method = Options.Method();
        var suite = new Option<string>("--suite")
        {
            Description = "How it is signed.",
            DefaultValueFactory = _ => "eddsa-rdfc-2022",
        };
        suite.AcceptOnlyFromAmong("eddsa-rdfc-2022", "eddsa-jcs-2022", Jwt);
        var created = Options.Moment("--created", "When it is signed; now, if not given.");
        var output = Options.Out();
        var command = new Command("sign", "Signs a credential.") { input, key, method, suite, created, output };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var credential = await JsonFile.ReadAsync(parsed.GetRequiredValue(input), cancellation);
                using var signingKey = await KeyFile.ReadAsync(parsed.GetRequiredValue(key), cancellation);
                foreach (var fault in CredentialStructure.Check(credential))
                    await console.WriteLineAsync($"Note: {fault}");
                var file = parsed.GetRequiredValue(output);
                var address = parsed.GetRequiredValue(method);
                if (CryptosuiteText.Read(parsed.GetValue(suite)) is not { } cryptosuite)
                {
                    Require(signingKey, KeyAlgorithm.Rsa, "jwt-rs256 needs an RSA key.");
                    var token = CredentialJwt.Sign(credential, signingKey, address);
                    if (token.Succeeded)
                        await File.WriteAllTextAsync(file.FullName, token.Value, cancellation);
                    return await EndAsync(token.Fault, console);
                }
                Require(signingKey, KeyAlgorithm.Ed25519, "The eddsa suites need an Ed25519 key.");
                var signed = new DataIntegritySigner(signingKey, address).Sign(
                    credential,
                    new ProofOptions
                    {
                        Suite = cryptosuite,
                        Created = parsed.GetValue(created) ?? TimeProvider.System.GetUtcNow(),
                    }
                );
                if (signed.Succeeded)
                    await JsonFile.WriteAsync(file, signed.Value, cancellation);
                return await EndAsync(signed.Fault, console);
            }
        );
        return command;
    }

    private static void Require(PrivateKey key, KeyAlgorithm algorithm, string otherwise)
    {
        if (key.Algorithm != algorithm)
            throw new CannotRunException(otherwise);
    }

    private static async Task<int> EndAsync(string? fault, TextWriter console)
    {
        if (fault is null)
            return ExitCodes.Good;
        await console.WriteLineAsync($"It cannot be signed: {fault}");
        return ExitCodes.NotGood;
    }
}
