using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Touchstone.Core.Access;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Access;

/// <summary>The whole site, as it is served, on the database of a test class.</summary>
internal sealed class ServedSite(
    TestDatabase database,
    Action<IServiceCollection>? configure = null,
    params (string Name, string Value)[] settings
) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("database", database.ConnectionString);
        builder.UseSetting("Security:RequestsPerMinute", "100000");
        builder.UseSetting("Security:PublicFormsPerMinute", "100000");
        builder.UseSetting("Security:SignInsPerMinute", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
        builder.UseSetting("Logging:LogLevel:Microsoft", "Critical");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
        builder.ConfigureServices(services =>
        {
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 10_000);
            configure?.Invoke(services);
        });
    }

    /// <summary>A browser of its own: it keeps cookies and follows no redirects.</summary>
    public HttpClient NewBrowser(bool cookies = true) =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = cookies });

    public static bool IsSignIn(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Redirect
        && response.Headers.Location!.ToString().StartsWith("/sign-in", StringComparison.Ordinal);

    /// <summary>For a test that does the background work by hand, or wants none of it in its way.</summary>
    public static void WithoutBackgroundWork(IServiceCollection services)
    {
        var workers = services
            .Where(s =>
                s.ServiceType == typeof(IHostedService)
                && s.ImplementationType?.Assembly == typeof(AccessTable).Assembly
            )
            .ToList();
        workers.ShouldNotBeEmpty();
        workers.ForEach(worker => services.Remove(worker));
    }
}
