using System.Net;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

public sealed class StartAndEndTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Asked_to_end_the_site_ends_cleanly_and_its_database_server_with_it(string signal)
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(Ct, $"--data={data.Path}");
        using var browser = new HttpClient();
        foreach (var address in new[] { "/", "/health/live", "/health/ready" })
        {
            using var answer = await browser.GetAsync(new Uri(site.Address, address), Ct);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }

        (await site.EndAsync(signal)).ShouldBe(0, site.Said);
        File.Exists(Path.Combine(data["postgres"], "cluster", "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_taken_port_and_a_data_folder_in_use_are_said_in_words_before_anything_is_touched()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(Ct, $"--data={data.Path}");

        var (code, words) = await SiteProcess.RefusedAsync(Ct, $"--urls={site.Address}", $"--data={data["other"]}");
        code.ShouldBe(1);
        words.ShouldContain($"Port {site.Address.Port} is taken");
        words.ShouldNotContain("   at ");
        Directory.Exists(data["other"]).ShouldBeFalse();

        (code, words) = await SiteProcess.RefusedAsync(Ct, "--urls=http://127.0.0.1:0", $"--data={data.Path}");
        code.ShouldBe(1);
        words.ShouldContain("Another Touchstone");
        words.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("--dmeo", 2, "--dmeo")]
    [InlineData("--data", 2, "needs a value")]
    [InlineData("--urls=nowhere", 2, "not an address")]
    [InlineData("--database=Hst=x", 1, "cannot be read")]
    [InlineData("--database=Host=127.0.0.1;Port=1;Username=x", 1, "cannot be reached")]
    public async Task A_wrong_option_is_said_in_words(string argument, int expected, string words)
    {
        var (code, said) = await SiteProcess.RefusedAsync(Ct, argument);
        code.ShouldBe(expected, said);
        said.ShouldContain(words);
        said.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task When_the_database_server_dies_the_site_says_so_and_ends_so_that_its_keeper_starts_it_again()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(Ct, $"--data={data.Path}");
        var number = (await File.ReadAllLinesAsync(Path.Combine(data["postgres"], "cluster", "postmaster.pid"), Ct))[0];
        using (
            var server = System.Diagnostics.Process.GetProcessById(
                int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
            )
        )
        {
            server.Kill();
        }

        (await site.EndedAsync()).ShouldBe(1, site.Said);
        site.Said.ShouldContain("database server ended");
        await using var again = await SiteProcess.StartAsync(Ct, $"--data={data.Path}");
        EmbeddedPostgres.RunningIn(data["postgres"]).ShouldNotBeNull();
    }
}
