using System.Text.Json;
using Touchstone.Cli.Tests.Opinion;

namespace Touchstone.Cli.Tests.Agreement;

/// <summary>A folder for one test, with files to read and to write.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("agreement-");

    public string At(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string Read(string name) => File.ReadAllText(At(name));

    /// <summary>A JSON file that a command wrote, held against the schema that the same command prints.</summary>
    public async Task<JsonElement> Checked(string name, string command)
    {
        var printed = new Terminal();
        (await printed.Run("agreement", "schema", command)).ShouldBe(0, printed.Error);
        using var schema = JsonDocument.Parse(printed.Output);
        using var document = JsonDocument.Parse(Read(name));
        new SchemaCheck(schema.RootElement).Faults(document.RootElement).ShouldBeEmpty();
        return document.RootElement.Clone();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
