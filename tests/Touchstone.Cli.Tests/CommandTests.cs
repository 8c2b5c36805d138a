namespace Touchstone.Cli.Tests;

public sealed class CommandTests
{
    [Fact]
    public void What_the_script_of_the_checkout_offers_is_every_command_and_the_site()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Touchstone.slnx")))
        {
            folder = folder.Parent;
        }
        var offered = File.ReadLines(Path.Combine(folder.FullName, "touchstone"))
            .Single(line => line.StartsWith("commands=\"", StringComparison.Ordinal))["commands=\"".Length..]
            .TrimEnd('"')
            .Split(' ');
        offered.ShouldBe(Commands.All().Subcommands.Select(c => c.Name).Append("serve"), ignoreOrder: true);
    }
}
