using System.CommandLine;
using Touchstone.Badges.Keys;
using Touchstone.Cli.Badges.Conformance;

namespace Touchstone.Cli.Badges;

/// <summary><c>conformance</c>: answers public test suites on loopback. It signs whatever it is given, so it is for tests only.</summary>
internal static class ConformanceCommand
{
    internal static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where it listens, for example http://127.0.0.1:4010.",
            Required = true,
        };
        var key = new Option<FileInfo?>("--key")
        {
            Description = "The Ed25519 key it signs with; a fresh one, if not given.",
        };
        var map = Options.Map();
        var command = new Command(
            "conformance",
            "Answers the VC API of public test suites, on loopback and for tests only."
        )
        {
            urls,
            key,
            map,
        };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var address = new Uri(parsed.GetRequiredValue(urls));
                if (!address.IsLoopback)
                    throw new CannotRunException("It signs whatever it is given and so listens on loopback only.");
                using var signingKey = parsed.GetValue(key) is { } file
                    ? await KeyFile.ReadAsync(file, cancellation)
                    : PrivateKey.Generate(KeyAlgorithm.Ed25519);
                if (signingKey.Algorithm != KeyAlgorithm.Ed25519)
                    throw new CannotRunException("The suites ask for an Ed25519 key.");
                using var documents = new CommandLineDocuments(
                    DocumentMap.Read(parsed.GetValue(map) ?? []).OrThrow(),
                    offline: false
                );
                await using var server = ConformanceServer.Build(
                    new ConformanceIssuer(signingKey, address, TimeProvider.System),
                    documents
                );
                await server.StartAsync(cancellation);
                await console.WriteLineAsync(
                    $"Listening on {address} as {ConformanceServer.IssuerOf(server)}. Control-C ends it."
                );
                await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
                await server.StopAsync(CancellationToken.None);
                return ExitCodes.Good;
            }
        );
        return command;
    }
}
