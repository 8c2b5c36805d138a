using System.Text.Json;

namespace Touchstone.Cli.Tests.Frameworks;

public sealed class FrameworksCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("frameworks");
    private readonly Terminal terminal = new();

    [Fact]
    public async Task A_converted_framework_says_the_same_and_its_report_counts_by_name()
    {
        var table = Write(
            "a.csv",
            "Code,Kind,Text\n1,domain,Safety\n1.1,statement,Names risks\n1.2,statement,Acts on them\n"
        );
        var (package, report) = (Path("a.json"), Path("report.json"));

        var code = await terminal.Run(
            "frameworks",
            "convert",
            table,
            "--to",
            "case-1.1",
            "--out",
            package,
            "--report",
            report
        );

        code.ShouldBe(ExitCodes.Good, terminal.Error);
        using var counts = JsonDocument.Parse(
            await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)
        );
        foreach (
            var name in (string[])
                [
                    "associations",
                    "orphans",
                    "duplicateAssociations",
                    "externalEnds",
                    "externalStarts",
                    "repaired",
                    "dropped",
                ]
        )
        {
            counts.RootElement.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Number);
        }

        counts.RootElement.GetProperty("items").GetInt32().ShouldBe(3);
        terminal.Output.ShouldContain("lastChangeDateTime");
        (await terminal.Run("frameworks", "validate", package)).ShouldBe(ExitCodes.Good);
        (await terminal.Run("frameworks", "diff", table, package)).ShouldBe(ExitCodes.Good, terminal.Output);
    }

    [Fact]
    public async Task A_difference_is_written_as_page_Word_document_and_JSON()
    {
        var old = Write("a.csv", "Code,Text\n1,Safety\n1.1,Names the risks of every transfer\n");
        var @new = Write("b.csv", "Code,Text\n1,Safety\n1.1,Names the clinical risks of every transfer\n");
        var (html, docx, json) = (Path("d.html"), Path("d.docx"), Path("d.json"));

        var code = await terminal.Run("frameworks", "diff", old, @new, "--html", html, "--docx", docx, "--json", json);

        code.ShouldBe(ExitCodes.NotGood, terminal.Error);
        terminal.Output.ShouldContain("Reworded");
        (await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken)).ShouldContain("<ins>clinical ");
        new FileInfo(docx).Length.ShouldBeGreaterThan(1000);
        using var changes = JsonDocument.Parse(
            await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken)
        );
        changes.RootElement.GetProperty("counts").GetProperty("reworded").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Coverage_names_the_gap()
    {
        var specification = Write("spec.csv", "Code,Text\nA,Safety\nB,Care\n");
        var framework = Write("pillars.csv", "Code,Text\n1,Pillar\n1.1,One\n1.2,Two\n1.3,Three\n");
        var mapping = Write("mapping.csv", "From,Relation,To\nA,contributes,1.1 to 1.2\n");

        var code = await terminal.Run(
            "frameworks",
            "coverage",
            specification,
            "--against",
            framework,
            "--mapping",
            mapping
        );

        code.ShouldBe(ExitCodes.NotGood, terminal.Error);
        terminal.Output.ShouldContain("2 of 3 covered");
        terminal.Output.ShouldContain("gap: 1.3 Three");
    }

    [Fact]
    public async Task A_file_that_is_no_framework_is_refused_with_a_sentence()
    {
        var code = await terminal.Run(
            "frameworks",
            "convert",
            Write("x.json", "{"),
            "--to",
            "csv",
            "--out",
            Path("x.csv")
        );

        code.ShouldBe(ExitCodes.CouldNotRun);
        terminal.Error.ShouldContain("not readable as JSON");
        File.Exists(Path("x.csv")).ShouldBeFalse();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }
}
