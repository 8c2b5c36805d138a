using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace Touchstone.Web.Hosting;

/// <summary>
/// Where telemetry goes: the standard variables <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, or the
/// settings <c>Telemetry:Endpoint</c> and <c>Telemetry:Protocol</c> (<c>grpc</c> or <c>http/protobuf</c>). With neither, nothing leaves the
/// machine.
/// </summary>
internal sealed record Collector(Uri Address, OtlpExportProtocol Protocol)
{
    /// <summary>Null when none is configured.</summary>
    public static Collector? From(IConfiguration configuration)
    {
        var endpoint = configuration["Telemetry:Endpoint"] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            return null;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new CannotServeException(
                $"The OpenTelemetry collector's address “{endpoint}” is not an address like http://127.0.0.1:4317."
            );
        }

        var protocol = configuration["Telemetry:Protocol"] ?? configuration["OTEL_EXPORTER_OTLP_PROTOCOL"];
        return protocol switch
        {
            null or "" or "grpc" => new Collector(address, OtlpExportProtocol.Grpc),
            "http/protobuf" => new Collector(address, OtlpExportProtocol.HttpProtobuf),
            _ => throw new CannotServeException(
                $"The OpenTelemetry protocol “{protocol}” is neither grpc nor http/protobuf."
            ),
        };
    }

    public static void Describe(ResourceBuilder resource) => resource.AddService("touchstone");

    /// <summary>Over HTTP each signal has its own path under the collector's address; over gRPC the address is enough.</summary>
    public void Apply(OtlpExporterOptions options, string signal)
    {
        options.Protocol = Protocol;
        options.Endpoint =
            Protocol == OtlpExportProtocol.Grpc ? Address : new Uri($"{Address.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
    }
}
