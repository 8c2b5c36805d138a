using System.CommandLine;
using Touchstone.Cli.Opinion;
using Touchstone.Themes.Discovery;

namespace Touchstone.Cli.Themes;

/// <summary><c>touchstone themes discover RESPONSES.csv</c>.</summary>
internal static class DiscoverCommand
{
    public static Command Create()
    {
        var responses = new Argument<FileInfo>("responses") { Description = "Responses: CSV, one row a response." };
        var id = new Option<string>("--id") { Description = "The column with the identifier.", Required = true };
        var text = new Option<string>("--text") { Description = "The column with the response.", Required = true };
        var number = new Option<int?>("--themes")
        {
            Description = $"The number of themes, 2 to {ThemeDiscovery.MostThemes}; without it one is suggested.",
        };
        number.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 2 or > ThemeDiscovery.MostThemes)
            {
                result.AddError($"--themes must be from 2 to {ThemeDiscovery.MostThemes}.");
            }
        });
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of everything random.",
            DefaultValueFactory = _ => 1,
        };
        var position = new Option<string?>("--position")
        {
            Description = "A column that says agree or disagree, to split the sizes by.",
        };
        var previous = new Option<FileInfo?>("--previous")
        {
            Description = "A list written before, to start from, so that what was placed stays.",
        };
        var output = new Option<FileInfo>("--out")
        {
            Description = "Write id,theme here; a second theme stands behind a bar.",
            Required = true,
        };
        var json = new Option<FileInfo?>("--json") { Description = "Write the themes with quotes and figures here." };
        var command = new Command("discover", "Find a starting list of themes for people to work on.")
        {
            responses,
            id,
            text,
            number,
            seed,
            position,
            previous,
            output,
            json,
        };
        command.Runs(
            (parsed, to, cancellation) =>
            {
                var error = parsed.InvocationConfiguration.Error;
                var file = parsed.GetRequiredValue(responses);
                var read = ResponseFile.Read(
                    file,
                    parsed.GetRequiredValue(id),
                    parsed.GetRequiredValue(text),
                    parsed.GetValue(position),
                    error
                );
                new ProgressLines(error).Report($"finding themes in {read.Count} responses");
                var list = ThemeDiscovery.Find(
                    read,
                    new DiscoveryOptions
                    {
                        Themes = parsed.GetValue(number),
                        Seed = parsed.GetValue(seed),
                        Threads = Environment.ProcessorCount,
                        Previous = parsed.GetValue(previous) is { } before ? ThemeFile.Read(before, error) : null,
                    },
                    cancellation
                );
                File.WriteAllBytes(parsed.GetRequiredValue(output).FullName, ThemeFile.Write(read, list));
                if (parsed.GetValue(json) is { } figures)
                {
                    using var stream = figures.Create();
                    StartingListJson.Write(read, list, stream);
                }

                StartingListText.Write(list, to);
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }
}
