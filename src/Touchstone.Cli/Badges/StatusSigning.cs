using System.CommandLine;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Status;

namespace Touchstone.Cli.Badges;

/// <summary>What every command that signs a status list asks for, and the signing.</summary>
internal sealed class StatusSigning
{
    private readonly Option<FileInfo> key = Options.Key();
    private readonly Option<string> method = Options.Method();
    private readonly Option<DateTimeOffset?> validUntil = Options.Moment(
        "--valid-until",
        "When the list goes out of date; in a day, if not given."
    );
    private readonly Option<FileInfo> output = Options.Out();

    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { key, method, validUntil, output })
            command.Options.Add(option);
    }

    internal async Task<int> SignAsync(
        ParseResult parsed,
        Func<DateTimeOffset, DateTimeOffset, StatusListCredential> list,
        CancellationToken cancellation
    )
    {
        using var signingKey = await KeyFile.ReadAsync(parsed.GetRequiredValue(key), cancellation);
        if (signingKey.Algorithm != KeyAlgorithm.Ed25519)
            throw new CannotRunException("A status list is signed with an Ed25519 key.");
        var now = TimeProvider.System.GetUtcNow();
        var until = parsed.GetValue(validUntil) ?? now.AddDays(1);
        if (until <= now)
            throw new CannotRunException("The list would be out of date at once.");
        var signed = new DataIntegritySigner(signingKey, parsed.GetRequiredValue(method)).Sign(
            list(now, until).ToJson(),
            new ProofOptions { Created = now }
        );
        await JsonFile.WriteAsync(parsed.GetRequiredValue(output), signed.OrThrow(), cancellation);
        return ExitCodes.Good;
    }
}
