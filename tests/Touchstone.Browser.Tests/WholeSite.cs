using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests;

/// <summary>
/// The whole site with its background work, at an address that a browser can open and to which it gives passkeys: a name, and
/// no number.
/// </summary>
internal sealed class WholeSite : WebApplicationFactory<Program>
{
    private readonly TestDatabase database;

    public WholeSite(TestDatabase database)
    {
        this.database = database;
        var port = FreePort();
        Address = new Uri($"http://localhost:{port}");
        UseKestrel(port);
        StartServer();
    }

    public Uri Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("database", database.ConnectionString);
        builder.UseSetting("Site:Address", Address.ToString());
        builder.UseSetting("Security:RequestsPerMinute", "100000");
        builder.UseSetting("Security:PublicFormsPerMinute", "100000");
        builder.UseSetting("Security:SignInsPerMinute", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
        builder.UseSetting("Logging:LogLevel:Microsoft", "Critical");
        builder.ConfigureServices(services =>
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 10_000)
        );
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
