using System.CommandLine;
using Touchstone.Badges.Baking;

namespace Touchstone.Cli.Badges;

/// <summary><c>bake</c>: puts a signed credential into a picture.</summary>
internal static class BakeCommand
{
    internal static Command Create()
    {
        var picture = new Argument<FileInfo>("PICTURE") { Description = "A PNG or SVG file." };
        var credential = new Option<FileInfo>("--credential")
        {
            Description = "The signed credential: JSON or token.",
            Required = true,
        };
        var output = Options.Out();
        var command = new Command("bake", "Puts a signed credential into a picture.") { picture, credential, output };
        command.Runs(
            async (parsed, _, cancellation) =>
            {
                var baked = BakedImage.Bake(
                    await File.ReadAllBytesAsync(parsed.GetRequiredValue(picture).FullName, cancellation),
                    await File.ReadAllTextAsync(parsed.GetRequiredValue(credential).FullName, cancellation)
                );
                await File.WriteAllBytesAsync(parsed.GetRequiredValue(output).FullName, baked.OrThrow(), cancellation);
                return ExitCodes.Good;
            }
        );
        return command;
    }
}
