using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Touchstone.Badges;
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
        command.SetAction(
            (parsed, cancellation) =>
                Exit.RunAsync(async () =>
                {
                    var read = await JsonFile.ReadAsync(parsed.GetRequiredValue(input), cancellation);
                    if (!read.Succeeded)
                        return Exit.Because(read.Fault);
                    var opened = await KeyFile.ReadAsync(parsed.GetRequiredValue(key), cancellation);
                    if (!opened.Succeeded)
                        return Exit.Because(opened.Fault);
                    using var signingKey = opened.Value;
                    foreach (var fault in CredentialStructure.Check(read.Value))
                        AnsiConsole.MarkupLineInterpolated($"[yellow]{fault.ToString()}[/]");
                    var address = parsed.GetRequiredValue(method);
                    var file = parsed.GetRequiredValue(output).FullName;
                    if (parsed.GetValue(suite) == Jwt)
                    {
                        if (signingKey.Algorithm != KeyAlgorithm.Rsa)
                            return Exit.Because("jwt-rs256 needs an RSA key.");
                        var token = CredentialJwt.Sign(read.Value, signingKey, address);
                        if (!token.Succeeded)
                            return Refused(token.Fault);
                        await File.WriteAllTextAsync(file, token.Value, cancellation);
                        return Exit.Good;
                    }
                    if (signingKey.Algorithm != KeyAlgorithm.Ed25519)
                        return Exit.Because("The eddsa suites need an Ed25519 key.");
                    var signed = Sign(
                        read.Value,
                        signingKey,
                        address,
                        CryptosuiteText.Read(parsed.GetValue(suite))!.Value,
                        parsed.GetValue(created) ?? TimeProvider.System.GetUtcNow()
                    );
                    if (!signed.Succeeded)
                        return Refused(signed.Fault);
                    await JsonFile.WriteAsync(parsed.GetRequiredValue(output), signed.Value, cancellation);
                    return Exit.Good;
                })
        );
        return command;
    }

    private static Reading<JsonObject> Sign(
        JsonObject credential,
        PrivateKey key,
        string method,
        Cryptosuite suite,
        DateTimeOffset created
    ) => new DataIntegritySigner(key, method).Sign(credential, new ProofOptions { Suite = suite, Created = created });

    private static int Refused(string fault)
    {
        AnsiConsole.MarkupLineInterpolated($"[red]It cannot be signed: {fault}[/]");
        return Exit.NotGood;
    }
}
