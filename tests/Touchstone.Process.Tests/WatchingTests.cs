using System.Text;
using System.Text.Json;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

public sealed class WatchingTests(PostgresCluster cluster)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_measurements_and_logs_reach_a_collector_that_is_named()
    {
        await using var collector = new Collecting();
        await using var site = await SiteProcess.StartAsync(
            Ct,
            $"--database={await cluster.CloneAsync(Ct)}",
            $"--Telemetry:Endpoint={collector.Address}",
            "--Telemetry:Protocol=http/protobuf"
        );
        using var browser = new HttpClient();
        using var answer = await browser.GetAsync(new Uri(site.Address, "/health/ready"), Ct);
        answer.EnsureSuccessStatusCode();
        // What has not been sent by then is sent at the end.
        (await site.EndAsync()).ShouldBe(0, site.Said);
        Text(collector, "/v1/traces").ShouldContain("/health/ready");
        Text(collector, "/v1/metrics").ShouldContain("http.server.request.duration");
        Text(collector, "/v1/logs").ShouldContain("Touchstone is ready");
    }

    [Fact]
    public async Task Every_line_of_the_log_is_one_JSON_object()
    {
        await using var site = await SiteProcess.StartAsync(Ct, $"--database={await cluster.CloneAsync(Ct)}");
        (await site.EndAsync()).ShouldBe(0, site.Said);
        var lines = site.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
        {
            using var entry = JsonDocument.Parse(line);
            entry.RootElement.GetProperty("Timestamp").GetDateTime().Kind.ShouldBe(DateTimeKind.Utc);
        }
    }

    private static string Text(Collecting collector, string path) =>
        collector.Received.TryGetValue(path, out var body) ? Encoding.UTF8.GetString(body) : "";
}
