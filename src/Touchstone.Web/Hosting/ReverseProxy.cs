using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Touchstone.Web.Hosting;

/// <summary>
/// What the site believes about a request that came through a proxy. Only proxies named in <c>Proxy:Trusted</c> (addresses or
/// ranges, separated by commas) may say who asked and whether it was over HTTPS; from anybody else those headers are ignored.
/// </summary>
internal static class ReverseProxy
{
    /// <summary>How long requests that are being answered get to finish when the site is asked to end.</summary>
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(30);

    public static void AddReverseProxy(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownLimit);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
            Trust(options, builder.Configuration["Proxy:Trusted"])
        );
    }

    public static void UseReverseProxy(this WebApplication app)
    {
        if (!string.IsNullOrWhiteSpace(app.Configuration["Proxy:Trusted"]))
        {
            app.UseForwardedHeaders();
        }
    }

    internal static void Trust(ForwardedHeadersOptions options, string? trusted)
    {
        options.ForwardedHeaders =
            ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (
            var word in (trusted ?? "").Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (IPAddress.TryParse(word, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(word, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new CannotServeException(
                    $"Proxy:Trusted names “{word}”, which is neither an address nor a range like 10.0.0.0/8."
                );
            }
        }
    }
}
