using System.CommandLine;
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
        var signing = new StatusSigning();
        var command = new Command("new", "Makes a signed list in which nothing is set.")
        {
            id,
            issuer,
            purpose,
            entries,
        };
        signing.AddTo(command);
        command.Runs(
            (parsed, _, cancellation) =>
            {
                var places = parsed.GetValue(entries);
                if (places is < StatusBits.FewestEntries or > StatusBits.MostEntries || places % 8 != 0)
                    throw new CannotRunException(
                        $"A list has at least {StatusBits.FewestEntries} places, a multiple of 8."
                    );
                return signing.SignAsync(
                    parsed,
                    (from, until) =>
                        new StatusListCredential
                        {
                            Id = parsed.GetRequiredValue(id),
                            Issuer = parsed.GetRequiredValue(issuer),
                            Purpose =
                                parsed.GetValue(purpose) == "suspension"
                                    ? StatusPurpose.Suspension
                                    : StatusPurpose.Revocation,
                            Bits = new StatusBits(places),
                            ValidFrom = from,
                            ValidUntil = until,
                        },
                    cancellation
                );
            }
        );
        return command;
    }

    private static Command Set()
    {
        var list = new Argument<FileInfo>("LIST") { Description = "The list." };
        var index = new Option<int>("--index") { Description = "The place.", Required = true };
        var clear = new Option<bool>("--clear") { Description = "Clears the bit instead of setting it." };
        var signing = new StatusSigning();
        var command = new Command("set", "Sets or clears a place and signs the list anew.") { list, index, clear };
        signing.AddTo(command);
        command.Runs(
            async (parsed, _, cancellation) =>
            {
                var read = await ReadAsync(parsed.GetRequiredValue(list), cancellation);
                read.Bits[Place(read, parsed.GetValue(index))] = !parsed.GetValue(clear);
                return await signing.SignAsync(
                    parsed,
                    (from, until) => read with { ValidFrom = from, ValidUntil = until },
                    cancellation
                );
            }
        );
        return command;
    }

    private static Command Show()
    {
        var list = new Argument<FileInfo>("LIST") { Description = "The list." };
        var index = new Option<int?>("--index") { Description = "A place; ends with 1 when its bit is set." };
        var command = new Command("show", "Reads a list, without judging who signed it.") { list, index };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var read = await ReadAsync(parsed.GetRequiredValue(list), cancellation);
                await console.WriteLineAsync(
                    $"{read.Id}: {read.Purpose}, {read.Bits.Count} of {read.Bits.Entries} set"
                );
                if (parsed.GetValue(index) is not { } place)
                    return ExitCodes.Good;
                var set = read.Bits[Place(read, place)];
                await console.WriteLineAsync($"{place}: {(set ? "set" : "not set")}");
                return set ? ExitCodes.NotGood : ExitCodes.Good;
            }
        );
        return command;
    }

    private static async Task<StatusListCredential> ReadAsync(FileInfo file, CancellationToken cancellation) =>
        StatusListCredential.Read(await JsonFile.ReadAsync(file, cancellation)).OrThrow();

    private static int Place(StatusListCredential list, int index) =>
        index >= 0 && index < list.Bits.Entries
            ? index
            : throw new CannotRunException($"The list has no place {index}.");
}
