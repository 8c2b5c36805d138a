using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Hosting;

/// <summary>
/// Two addresses for whoever keeps the site running: <c>/health/live</c> answers as long as the process can answer at all (when it
/// does not, restart it), <c>/health/ready</c> only while requests can be served (when it does not, send people to another node).
/// </summary>
internal static class Health
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseReadiness>("database");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous()
            .WithMetadata(new UsesAttribute())
            .DisableRateLimiting();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync })
            .AllowAnonymous()
            .WithMetadata(new UsesAttribute())
            .DisableRateLimiting();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Description ?? e.Value.Status.ToString()),
            },
            http.RequestAborted
        );
}
