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
    public async Task Nothing_that_is_watched_holds_the_secret_of_a_link()
    {
        const string secret = "c2VjcmV0LW9mLWFuLWFuc3dlci1vZi1zb21lYm9keSE";
        await using var collector = new Collecting();
        await using var site = await SiteProcess.StartAsync(
            Ct,
            $"--database={await cluster.CloneAsync(Ct)}",
            $"--Telemetry:Endpoint={collector.Address}",
            "--Telemetry:Protocol=http/protobuf",
            "--Logging:LogLevel:Microsoft.AspNetCore.Routing=Information",
            "--Logging:LogLevel:Microsoft.AspNetCore.Mvc=Information"
        );
        using var browser = new HttpClient();
        foreach (
            var path in new[]
            {
                $"/questionnaires/{Guid.Empty}/answers/{secret}",
                $"/events/bookings/{secret}/calendar.ics",
                $"/get-involved/withdraw/{secret}?again={secret}",
            }
        )
        {
            using var answer = await browser.GetAsync(new Uri(site.Address, path), Ct);
        }
        (await site.EndAsync()).ShouldBe(0, site.Said);
        Text(collector, "/v1/traces").ShouldContain("/get-involved/withdraw/");
        site.Said.ShouldContain("/events/bookings/-/calendar.ics");
        foreach (var said in collector.Received.Keys.Select(kind => Text(collector, kind)).Append(site.Said))
        {
            said.ShouldNotContain(secret);
        }
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
