using System.CommandLine;
using Spectre.Console;
using Touchstone.Badges.Proofs;

namespace Touchstone.Cli.Badges;

/// <summary><c>canonicalize</c>: what a document means, as canonical N-Quads.</summary>
internal static class CanonicalizeCommand
{
    internal static Command Create()
    {
        var input = new Argument<FileInfo>("FILE") { Description = "A JSON-LD document." };
        var command = new Command("canonicalize", "Prints what a document means as canonical N-Quads (RDFC-1.0).")
        {
            input,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Exit.RunAsync(async () =>
                {
                    var read = await JsonFile.ReadAsync(parsed.GetRequiredValue(input), cancellation);
                    if (!read.Succeeded)
                        return Exit.Because(read.Fault);
                    var canonical = CanonicalForm.Of(Cryptosuite.EddsaRdfc2022, read.Value);
                    if (!canonical.Succeeded)
                    {
                        AnsiConsole.MarkupLineInterpolated($"[red]{canonical.Fault}[/]");
                        return Exit.NotGood;
                    }
                    await using var output = Console.OpenStandardOutput();
                    await output.WriteAsync(canonical.Value, cancellation);
                    return Exit.Good;
                })
        );
        return command;
    }
}
