using System.CommandLine;
using Touchstone.Badges.Baking;

namespace Touchstone.Cli.Badges;

/// <summary><c>extract</c>: takes the credential out of a picture.</summary>
internal static class ExtractCommand
{
    internal static Command Create()
    {
        var picture = new Argument<FileInfo>("PICTURE") { Description = "A baked PNG or SVG file." };
        var output = Options.Out();
        var command = new Command("extract", "Takes the credential out of a picture, without judging it.")
        {
            picture,
            output,
        };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var picked = await File.ReadAllBytesAsync(parsed.GetRequiredValue(picture).FullName, cancellation);
                var found = BakedImage.Extract(picked);
                if (!found.Succeeded)
                {
                    await console.WriteLineAsync(found.Fault);
                    return ExitCodes.NotGood;
                }
                await File.WriteAllBytesAsync(parsed.GetRequiredValue(output).FullName, found.Value.Utf8, cancellation);
                return ExitCodes.Good;
            }
        );
        return command;
    }
}
