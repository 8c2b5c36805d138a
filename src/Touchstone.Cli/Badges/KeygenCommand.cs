using System.CommandLine;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;

namespace Touchstone.Cli.Badges;

/// <summary><c>keygen</c>: makes a key pair.</summary>
internal static class KeygenCommand
{
    internal static Command Create()
    {
        var algorithm = new Option<string>("--algorithm")
        {
            Description = "ed25519 for Data Integrity proofs, rsa or p256 for tokens.",
            DefaultValueFactory = _ => "ed25519",
        };
        algorithm.AcceptOnlyFromAmong("ed25519", "p256", "rsa");
        var format = new Option<string>("--format")
        {
            Description = "How the private key is written.",
            DefaultValueFactory = _ => "pem",
        };
        format.AcceptOnlyFromAmong("pem", "jwk", "multikey");
        var controller = new Option<string?>("--controller")
        {
            Description =
                "Whose key it is, such as did:web:badges.example.org; without it the key stands for itself (did:key).",
        };
        var document = new Option<FileInfo?>("--did-document")
        {
            Description = "Also writes the controller's DID document with this key.",
        };
        var output = Options.Out();
        var command = new Command("keygen", "Makes a key pair; the private key goes to a file only you can read.")
        {
            algorithm,
            format,
            controller,
            document,
            output,
        };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                using var key = PrivateKey.Generate(
                    parsed.GetValue(algorithm) switch
                    {
                        "p256" => KeyAlgorithm.P256,
                        "rsa" => KeyAlgorithm.Rsa,
                        _ => KeyAlgorithm.Ed25519,
                    }
                );
                var form = parsed.GetValue(format);
                if (form == "multikey" && key.Algorithm == KeyAlgorithm.Rsa)
                    throw new CannotRunException("An RSA private key has no Multikey form; choose pem or jwk.");
                using var secret = form switch
                {
                    "jwk" => key.ExportJwk(),
                    "multikey" => key.ExportMultikey(),
                    _ => key.ExportPem(),
                };
                KeyFile.Write(parsed.GetRequiredValue(output), secret);
                var holder = parsed.GetValue(controller) ?? DidKey.Of(key.PublicKey);
                var issuer = new IssuerDocument(holder).With(key.PublicKey);
                if (parsed.GetValue(document) is { } file)
                    await JsonFile.WriteAsync(file, issuer.ToJson(), cancellation);
                await console.WriteLineAsync($"controller           {holder}");
                await console.WriteLineAsync($"verification method  {issuer.MethodOf(key.PublicKey)}");
                await console.WriteLineAsync($"public key           {key.PublicKey.ToMultikey()}");
                return ExitCodes.Good;
            }
        );
        return command;
    }
}
