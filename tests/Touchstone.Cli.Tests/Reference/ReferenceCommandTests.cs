namespace Touchstone.Cli.Tests.Reference;

public class ReferenceCommandTests
{
    [Fact]
    public async Task What_comes_with_the_product_can_be_used()
    {
        var terminal = new Terminal();

        (await terminal.Run("reference", "check")).ShouldBe(0);

        terminal.Output.ShouldContain("Good");
    }

    [Fact]
    public async Task A_folder_with_a_fault_is_not_good_and_the_fault_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("touchstone-reference-");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "a.json"),
            "{}",
            TestContext.Current.CancellationToken
        );
        var terminal = new Terminal();

        (await terminal.Run("reference", "check", "--folder", folder.FullName)).ShouldBe(1);

        terminal.Output.ShouldContain("it must say \"set\" and \"edition\"");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_glossary_is_printed()
    {
        var terminal = new Terminal();

        (await terminal.Run("reference", "glossary")).ShouldBe(0);

        terminal.Output.ShouldStartWith("# Glossary");
        terminal.Output.ShouldContain("| Credential |");
    }
}
