using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace Touchstone.Web.Hosting;

/// <summary>Telemetry among what the site is made of.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (Collector.From(builder.Configuration) is not { } collector)
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault();
        Collector.Describe(resource);
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeScopes = true;
            logs.IncludeFormattedMessage = true;
            logs.SetResourceBuilder(resource).AddOtlpExporter(options => collector.Apply(options, "logs"));
        });
        builder.Services.AddSingleton(collector);
        builder.Services.AddHostedService<Telemetry>();
    }
}
