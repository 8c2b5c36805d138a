using System.CommandLine;

namespace Touchstone.Cli.Themes;

/// <summary><c>touchstone themes</c>: what people said, grouped, coded and exchanged.</summary>
internal static class ThemesCommand
{
    public static Command Create() =>
        new("themes", "Find themes in responses, suggest codes, exchange coded projects, count by attribute.")
        {
            DiscoverCommand.Create(),
            SuggestCommand.Create(),
            QdaCommand.Create(),
            CrosstabCommand.Create(),
        };
}
