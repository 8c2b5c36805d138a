using System.CommandLine;

namespace Touchstone.Cli.Frameworks;

/// <summary><c>touchstone frameworks</c>: exchange, comparison and coverage of capability frameworks.</summary>
internal static class FrameworksCommand
{
    internal static Command Create() =>
        new("frameworks", "Capability frameworks: convert, validate, compare, map.")
        {
            ConvertCommand.Create(),
            ValidateCommand.Create(),
            DiffCommand.Create(),
            CoverageCommand.Create(),
        };
}
