using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace Touchstone.Web.Hosting;

/// <summary>
/// Traces, measurements and logs to an OpenTelemetry collector, when one is named: by the standard environment variable
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its siblings, or as <c>Telemetry:Endpoint</c>. Otherwise nothing leaves the machine.
/// </summary>
internal static class Telemetry
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var endpoint = builder.Configuration["Telemetry:Endpoint"] ?? builder.Configuration[EndpointVariable];
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var collector))
        {
            throw new CannotServeException($"The OpenTelemetry collector's address “{endpoint}” is not an address.");
        }

        builder.Logging.AddOpenTelemetry(options =>
        {
            options.IncludeScopes = true;
            options.IncludeFormattedMessage = true;
        });
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("touchstone"))
            .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", "Npgsql", "Touchstone.*"))
            .WithMetrics(metrics =>
                metrics.AddMeter(
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "Microsoft.AspNetCore.RateLimiting",
                    "System.Runtime",
                    "Npgsql",
                    "Touchstone.*"
                )
            )
            .UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, collector);
    }
}
