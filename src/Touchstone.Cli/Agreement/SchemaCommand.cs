using System.CommandLine;

namespace Touchstone.Cli.Agreement;

/// <summary><c>touchstone agreement schema NAME</c>: the JSON schema of what a command's <c>--json</c> writes.</summary>
internal static class SchemaCommand
{
    private static readonly string[] Names = ["assign", "consensus", "irr", "saturation", "scores"];

    public static Command Create()
    {
        var name = new Argument<string>("command") { Description = $"One of {string.Join(", ", Names)}." };
        name.AcceptOnlyFromAmong(Names);
        var command = new Command("schema", "Print the JSON schema of the file that a command's --json writes.")
        {
            name,
        };
        command.SetAction(parse => parse.InvocationConfiguration.Output.Write(Text(parse.GetRequiredValue(name))));
        return command;
    }

    public static string Text(string name)
    {
        using var stream = typeof(SchemaCommand).Assembly.GetManifestResourceStream(
            $"Touchstone.Cli.Agreement.{name}.schema.json"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
