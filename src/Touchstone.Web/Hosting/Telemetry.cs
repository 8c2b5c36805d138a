using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Touchstone.Web.Hosting;

/// <summary>
/// Traces, measurements and logs to an OpenTelemetry collector, when one is named. The framework and the database driver
/// make the traces and measurements themselves; this only listens and sends.
/// </summary>
internal sealed class Telemetry(Collector collector) : IHostedService, IDisposable
{
    private OpenTelemetrySdk? sending;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        sending = OpenTelemetrySdk.Create(telemetry =>
            telemetry
                .ConfigureResource(Collector.Describe)
                .WithTracing(traces =>
                    traces
                        .AddSource("Microsoft.AspNetCore", "Npgsql", "Touchstone.*")
                        .AddProcessor(new DiscreetTraces())
                        .AddOtlpExporter(options => collector.Apply(options, "traces"))
                )
                .WithMetrics(measurements =>
                    measurements
                        .AddMeter("Microsoft.AspNetCore.*", "System.Runtime", "Npgsql", "Touchstone.*")
                        .AddOtlpExporter(options => collector.Apply(options, "metrics"))
                )
        );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => Interlocked.Exchange(ref sending, null)?.Dispose();
}
