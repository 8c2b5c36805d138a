using System.CommandLine;

namespace Touchstone.Cli.Themes;

/// <summary><c>touchstone themes qda export FILE</c>.</summary>
internal static class QdaExportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "A project: .json of an import, or a .qdpx or .qdc to write anew.",
        };
        var output = new Option<FileInfo>("--out") { Description = "The .qdpx or .qdc to write.", Required = true };
        output.Validators.Add(result =>
        {
            if (
                result.GetValueOrDefault<FileInfo>() is { } target
                && !QdaFile.IsProject(target)
                && !QdaFile.IsCodebook(target)
            )
            {
                result.AddError("--out must end with .qdpx or .qdc.");
            }
        });
        var command = new Command("export", "Write a project or codebook that other tools read.") { file, output };
        command.Runs(
            (parsed, to, _) =>
            {
                var import = QdaFile.Read(parsed.GetRequiredValue(file));
                var target = parsed.GetRequiredValue(output);
                QdaFile.Write(import.Project, target);
                FindingsReport.Write(import.Findings, to);
                to.WriteLine($"Wrote {target.Name}.");
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }
}
