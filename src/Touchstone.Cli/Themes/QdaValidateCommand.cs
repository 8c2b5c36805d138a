using System.CommandLine;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Cli.Themes;

/// <summary><c>touchstone themes qda validate FILE</c>.</summary>
internal static class QdaValidateCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A .qdpx or a .qdc." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the findings here." };
        var command = new Command(
            "validate",
            "Check a file against the structure of REFI-QDA 1.5 and the rules no schema can say."
        )
        {
            file,
            json,
        };
        command.Runs(
            (parsed, to, _) =>
            {
                var source = parsed.GetRequiredValue(file);
                var bytes = File.ReadAllBytes(source.FullName);
                var findings = QdaFile.IsCodebook(source)
                    ? QdaValidator.CheckCodebook(bytes)
                    : QdaValidator.CheckProject(bytes);
                if (parsed.GetValue(json) is { } target)
                {
                    FindingsReport.Write(findings, target);
                }

                FindingsReport.Write(findings, to);
                to.WriteLine(
                    findings.Count == 0
                        ? $"{source.Name} keeps every rule."
                        : $"{source.Name}: {findings.Count} findings."
                );
                return Task.FromResult(findings.Count == 0 ? ExitCodes.Good : ExitCodes.NotGood);
            }
        );
        return command;
    }
}
