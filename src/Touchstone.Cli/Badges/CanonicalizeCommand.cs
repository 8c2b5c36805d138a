using System.CommandLine;
using System.Text;
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
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var document = await JsonFile.ReadAsync(parsed.GetRequiredValue(input), cancellation);
                var canonical = CanonicalForm.Default.Of(Cryptosuite.EddsaRdfc2022, document);
                await console.WriteAsync(
                    canonical.Succeeded ? Encoding.UTF8.GetString(canonical.Value) : canonical.Fault + "\n"
                );
                return canonical.Succeeded ? ExitCodes.Good : ExitCodes.NotGood;
            }
        );
        return command;
    }
}
