using System.CommandLine;
using Spectre.Console;
using Touchstone.Badges;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Status;

namespace Touchstone.Cli.Badges;

/// <summary><c>status</c>: makes status lists, changes and reads them.</summary>
internal static class StatusCommand
{
    internal static Command Create() =>
        new("status", "Makes, changes and reads status lists.") { New(), Set(), Show() };

    private static Command New()
    {
        var id = new Option<string>("--id")
        {
            Description = "The address at which the list is published.",
            Required = true,
        };
        var issuer = new Option<string>("--issuer") { Description = "The issuer of the badges.", Required = true };
        var purpose = new Option<string>("--purpose")
        {
            Description = "What a set bit means.",
            DefaultValueFactory = _ => "revocation",
        };
        purpose.AcceptOnlyFromAmong("revocation", "suspension");
        var entries = new Option<int>("--entries")
        {
            Description = "How many places.",
            DefaultValueFactory = _ => StatusBits.FewestEntries,
        };
        var signing = new SigningOptions();
        var command = new Command("new", "Makes a signed list in which nothing is set.")
        {
            id,
            issuer,
            purpose,
            entries,
        };
        signing.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Exit.RunAsync(() =>
                    signing.SignAsync(
                        parsed,
                        now => new StatusListCredential
                        {
                            Id = parsed.GetRequiredValue(id),
                            Issuer = parsed.GetRequiredValue(issuer),
                            Purpose =
                                parsed.GetValue(purpose) == "suspension"
                                    ? StatusPurpose.Suspension
                                    : StatusPurpose.Revocation,
                            Bits = new StatusBits(parsed.GetValue(entries)),
                            ValidFrom = now,
                            ValidUntil = signing.ValidUntil(parsed, now),
                        },
                        cancellation
                    )
                )
        );
        return command;
    }

    private static Command Set()
    {
        var list = new Argument<FileInfo>("LIST") { Description = "The list." };
        var index = new Option<int>("--index") { Description = "The place.", Required = true };
        var clear = new Option<bool>("--clear") { Description = "Clears the bit instead of setting it." };
        var signing = new SigningOptions();
        var command = new Command("set", "Sets or clears a place and signs the list anew.") { list, index, clear };
        signing.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Exit.RunAsync(async () =>
                {
                    var read = await ReadAsync(parsed.GetRequiredValue(list), cancellation);
                    if (!read.Succeeded)
                        return Exit.Because(read.Fault);
                    read.Value.Bits[parsed.GetValue(index)] = !parsed.GetValue(clear);
                    return await signing.SignAsync(
                        parsed,
                        now => read.Value with { ValidFrom = now, ValidUntil = signing.ValidUntil(parsed, now) },
                        cancellation
                    );
                })
        );
        return command;
    }

    private static Command Show()
    {
        var list = new Argument<FileInfo>("LIST") { Description = "The list." };
        var index = new Option<int?>("--index") { Description = "A place; ends with 1 when its bit is set." };
        var command = new Command("show", "Reads a list, without judging who signed it.") { list, index };
        command.SetAction(
            (parsed, cancellation) =>
                Exit.RunAsync(async () =>
                {
                    var read = await ReadAsync(parsed.GetRequiredValue(list), cancellation);
                    if (!read.Succeeded)
                        return Exit.Because(read.Fault);
                    var found = read.Value;
                    AnsiConsole.MarkupLineInterpolated(
                        $"{found.Id}: {found.Purpose}, {found.Bits.Count} of {found.Bits.Entries} set"
                    );
                    if (parsed.GetValue(index) is not { } place)
                        return Exit.Good;
                    AnsiConsole.MarkupLineInterpolated($"{place}: {(found.Bits[place] ? "set" : "not set")}");
                    return found.Bits[place] ? Exit.NotGood : Exit.Good;
                })
        );
        return command;
    }

    private static async Task<Reading<StatusListCredential>> ReadAsync(FileInfo file, CancellationToken cancellation) =>
        (await JsonFile.ReadAsync(file, cancellation)).Then(StatusListCredential.Read);

    /// <summary>What every command that signs a list needs.</summary>
    private sealed class SigningOptions
    {
        private readonly Option<FileInfo> key = Options.Key();
        private readonly Option<string> method = Options.Method();
        private readonly Option<DateTimeOffset?> until = Options.Moment(
            "--valid-until",
            "When the list goes out of date; in a day, if not given."
        );
        private readonly Option<FileInfo> output = Options.Out();

        internal void AddTo(Command command)
        {
            foreach (var option in new Option[] { key, method, until, output })
                command.Options.Add(option);
        }

        internal DateTimeOffset ValidUntil(ParseResult parsed, DateTimeOffset now) =>
            parsed.GetValue(until) ?? now.AddDays(1);

        internal async Task<int> SignAsync(
            ParseResult parsed,
            Func<DateTimeOffset, StatusListCredential> list,
            CancellationToken cancellation
        )
        {
            var opened = await KeyFile.ReadAsync(parsed.GetRequiredValue(key), cancellation);
            if (!opened.Succeeded)
                return Exit.Because(opened.Fault);
            using var signingKey = opened.Value;
            var now = TimeProvider.System.GetUtcNow();
            var signed = new DataIntegritySigner(signingKey, parsed.GetRequiredValue(method)).Sign(
                list(now).ToJson(),
                new ProofOptions { Created = now }
            );
            if (!signed.Succeeded)
                return Exit.Because(signed.Fault);
            await JsonFile.WriteAsync(parsed.GetRequiredValue(output), signed.Value, cancellation);
            return Exit.Good;
        }
    }
}
