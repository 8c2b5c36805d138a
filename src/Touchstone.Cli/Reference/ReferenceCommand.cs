using System.CommandLine;
using Touchstone.Core.Reference;

namespace Touchstone.Cli.Reference;

/// <summary>The reference data at a terminal: check an operator's files, print the glossary.</summary>
internal static class ReferenceCommand
{
    public static Command Create() =>
        new("reference", "The dated data of the process: frameworks, criteria, outcomes, words.")
        {
            Check(),
            Glossary(),
        };

    private static Command Check()
    {
        var folder = new Option<DirectoryInfo?>("--folder")
        {
            Description = "A folder with data files that replace or add editions.",
        };
        var command = new Command("check", "Say whether the reference data can be used.") { folder };
        command.Runs(
            async (parsed, output, _) =>
            {
                try
                {
                    ReferenceData.Load(parsed.GetValue(folder)?.FullName);
                    await output.WriteLineAsync("Good: the reference data can be used.");
                    return ExitCodes.Good;
                }
                catch (InvalidReferenceDataException fault)
                {
                    await output.WriteLineAsync(fault.Message);
                    return ExitCodes.NotGood;
                }
            }
        );
        return command;
    }

    private static Command Glossary()
    {
        var command = new Command("glossary", "Print the glossary as Markdown.");
        command.Runs(
            async (_, output, _) =>
            {
                await output.WriteAsync(GlossaryDocument.Write(ReferenceData.Load()));
                return ExitCodes.Good;
            }
        );
        return command;
    }
}
