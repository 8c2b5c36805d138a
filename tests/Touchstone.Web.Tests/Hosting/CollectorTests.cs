using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;
using Touchstone.Web.Hosting;

namespace Touchstone.Web.Tests.Hosting;

public sealed class CollectorTests
{
    [Fact]
    public void With_nothing_configured_nothing_leaves_the_machine() => Collector.From(Settings()).ShouldBeNull();

    [Fact]
    public void The_standard_variables_are_understood()
    {
        var collector = Collector.From(
            Settings(
                ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.example:4318"),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
            )
        );
        var options = new OtlpExporterOptions();
        collector.ShouldNotBeNull().Apply(options, "traces");
        options.Protocol.ShouldBe(OtlpExportProtocol.HttpProtobuf);
        options.Endpoint.ShouldBe(new Uri("http://collector.example:4318/v1/traces"));
    }

    [Theory]
    [InlineData("collector", "grpc")]
    [InlineData("http://collector.example:4317", "carrier-pigeon")]
    public void An_address_or_protocol_that_is_none_is_refused(string endpoint, string protocol) =>
        Should.Throw<CannotServeException>(() =>
            Collector.From(Settings(("Telemetry:Endpoint", endpoint), ("Telemetry:Protocol", protocol)))
        );

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Name, s.Value)))
            .Build();
}
