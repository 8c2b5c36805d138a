using System.Diagnostics;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Look;

public sealed class PagesAreGoodHtmlTests(LookSiteFixture fixture) : IClassFixture<LookSiteFixture>
{
    private static readonly string Peers = Repository.Folder("tests", "Touchstone.Web.Tests", "peers");

    [Fact]
    public async Task What_is_served_is_good_HTML_by_the_judgement_of_another_program()
    {
        var folder = Directory.CreateTempSubdirectory("pages");
        try
        {
            foreach (
                var (name, address) in new[]
                {
                    ("components", "/look"),
                    ("cookies", "/cookies"),
                    ("privacy", "/privacy"),
                    ("accessibility", "/accessibility"),
                    ("contact", "/contact"),
                    ("not-found", "/nowhere"),
                    ("fault", "/test/broken"),
                }
            )
            {
                var response = await fixture.Site.Client.GetAsync(address, TestContext.Current.CancellationToken);
                await Save(name, response);
            }
            var page = await fixture.Site.Client.Open("/look");
            await Save("components-in-error", await fixture.Site.Client.Send(page, "/look"));

            var install = await Run(Repository.Folder("scripts", "npm-packages"), Peers);
            install.Code.ShouldBe(0, install.Said);
            var judged = await Run(
                "node",
                [Path.Combine(Peers, "validate.mjs"), .. folder.GetFiles().Select(file => file.FullName)]
            );
            judged.Said.ShouldBeEmpty();
            judged.Code.ShouldBe(0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        async Task Save(string name, HttpResponseMessage response) =>
            await File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, name + ".html"),
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken
            );
    }

    private static async Task<(int Code, string Said)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said + (process.ExitCode == 0 ? "" : await complained));
    }
}
