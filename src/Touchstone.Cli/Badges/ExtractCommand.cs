using System.CommandLine;
using Spectre.Console;
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
        command.SetAction(
            (parsed, cancellation) =>
                Exit.RunAsync(async () =>
                {
                    var found = BakedImage.Extract(
                        await File.ReadAllBytesAsync(parsed.GetRequiredValue(picture).FullName, cancellation)
                    );
                    if (!found.Succeeded)
                    {
                        AnsiConsole.MarkupLineInterpolated($"[red]{found.Fault}[/]");
                        return Exit.NotGood;
                    }
                    await File.WriteAllBytesAsync(
                        parsed.GetRequiredValue(output).FullName,
                        found.Value.Utf8,
                        cancellation
                    );
                    return Exit.Good;
                })
        );
        return command;
    }
}
