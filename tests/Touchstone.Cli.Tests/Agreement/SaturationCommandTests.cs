namespace Touchstone.Cli.Tests.Agreement;

public sealed class SaturationCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly Terminal terminal = new();

    [Fact]
    public async Task A_curve_is_written_as_the_schema_says()
    {
        var codes = folder.Write("c.csv", "source,codes\n1,a|b\n2,c\n3,a|d\n4,b\n5,e\n5,a\n6,a\n7,b\n8,\n");

        var code = await terminal.Run("agreement", "saturation", codes, "--json", folder.At("out.json"));

        code.ShouldBe(0, terminal.Error);
        var curve = await folder.Checked("out.json", "saturation");
        curve.GetProperty("sources").GetInt32().ShouldBe(8);
        curve.GetProperty("codes").GetInt32().ShouldBe(5);
        curve.GetProperty("base_codes").GetInt32().ShouldBe(4);
        curve.GetProperty("reached_at").GetInt32().ShouldBe(7);
        curve
            .GetProperty("points")
            .EnumerateArray()
            .Select(p => p.GetProperty("new_information").GetDouble())
            .ShouldBe([0.25, 0, 0]);
        terminal.Output.ShouldContain("At most 5 % new from source 7.");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_its_row()
    {
        var codes = folder.Write("c.csv", "source,codes\n1,a||b\n");

        (await terminal.Run("agreement", "saturation", codes)).ShouldNotBe(0);

        terminal.Error.ShouldContain("c.csv");
        terminal.Error.ShouldContain("empty code");
        (await terminal.Run("agreement", "saturation", codes, "--base", "0")).ShouldNotBe(0);
        terminal.Error.ShouldContain("--base");
    }

    public void Dispose() => folder.Dispose();
}
