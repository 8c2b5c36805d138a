using System.CommandLine;

namespace Touchstone.Cli.Themes;

/// <summary><c>touchstone themes qda</c>: exchange of coded projects with other tools.</summary>
internal static class QdaCommand
{
    public static Command Create() =>
        new("qda", "Check, read and write REFI-QDA projects (.qdpx) and codebooks (.qdc).")
        {
            QdaValidateCommand.Create(),
            QdaImportCommand.Create(),
            QdaExportCommand.Create(),
        };
}
