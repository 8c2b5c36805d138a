using System.CommandLine;
using System.Globalization;
using System.Text;
using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Documents;

namespace Touchstone.Cli.Frameworks;

/// <summary><c>diff</c>: what changed between two versions.</summary>
internal static class DiffCommand
{
    internal static Command Create()
    {
        var old = new Argument<FileInfo>("A") { Description = "The old version, in any format." };
        var @new = new Argument<FileInfo>("B") { Description = "The new version, in any format." };
        var html = new Option<FileInfo?>("--html") { Description = "Writes the redline as a web page." };
        var docx = new Option<FileInfo?>("--docx")
        {
            Description = "Writes the redline as a Word document with tracked changes.",
        };
        var json = new Option<FileInfo?>("--json") { Description = "Writes the changes as JSON." };
        var author = new Option<string>("--author")
        {
            Description = "The name beside the tracked changes.",
            DefaultValueFactory = _ => "Touchstone",
        };
        var style = new Option<FileInfo?>("--style") { Description = "A house style (JSON) for docx and html." };
        var command = new Command("diff", "Compares two versions. Exit code 1 when they differ.")
        {
            old,
            @new,
            html,
            docx,
            json,
            author,
            style,
        };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var diff = FrameworkDiff.Compare(
                    await FrameworkFile.NeedAsync(parsed.GetRequiredValue(old), cancellation),
                    await FrameworkFile.NeedAsync(parsed.GetRequiredValue(@new), cancellation)
                );
                var house = await ConvertCommand.StyleAsync(parsed.GetValue(style), cancellation);
                if (parsed.GetValue(html) is { } page)
                {
                    await File.WriteAllTextAsync(
                        page.FullName,
                        Redline.WriteHtml(diff, house),
                        Encoding.UTF8,
                        cancellation
                    );
                }

                if (parsed.GetValue(docx) is { } word)
                {
                    var at = TimeProvider.System.GetUtcNow();
                    await File.WriteAllBytesAsync(
                        word.FullName,
                        Redline.WriteWord(diff, parsed.GetRequiredValue(author), at, house),
                        cancellation
                    );
                }

                if (parsed.GetValue(json) is { } data)
                {
                    await File.WriteAllBytesAsync(data.FullName, DiffJson.Write(diff), cancellation);
                }

                foreach (var kind in Enum.GetValues<ChangeKind>().Where(kind => diff.Count(kind) > 0))
                {
                    await console.WriteLineAsync(
                        string.Create(CultureInfo.InvariantCulture, $"{kind, -16}{diff.Count(kind), 6}")
                    );
                }

                foreach (var change in diff.Changes)
                {
                    await console.WriteLineAsync(change.ToString());
                }

                return diff.Changes.IsEmpty ? ExitCodes.Good : ExitCodes.NotGood;
            }
        );
        return command;
    }
}
