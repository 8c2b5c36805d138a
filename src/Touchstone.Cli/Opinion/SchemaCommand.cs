using System.CommandLine;

namespace Touchstone.Cli.Opinion;

/// <summary><c>touchstone opinion schema</c>: the JSON schema of what <c>analyse --json</c> writes.</summary>
internal static class SchemaCommand
{
    private const string Resource = "Touchstone.Cli.Opinion.analysis.schema.json";

    public static Command Create()
    {
        var command = new Command("schema", "Print the JSON schema of the file that analyse --json writes.");
        command.SetAction(parse => parse.InvocationConfiguration.Output.Write(Text()));
        return command;
    }

    public static string Text()
    {
        using var stream = typeof(SchemaCommand).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
