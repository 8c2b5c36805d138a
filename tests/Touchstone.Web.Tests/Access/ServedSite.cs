using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Access;

/// <summary>The whole site, as it is served, on the database of a test class.</summary>
internal sealed class ServedSite(TestDatabase database) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("database", database.ConnectionString);
        builder.UseSetting("Security:RequestsPerMinute", "100000");
        builder.UseSetting("Security:PublicFormsPerMinute", "100000");
        builder.UseSetting("Security:SignInsPerMinute", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
        builder.ConfigureServices(services =>
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 10_000)
        );
    }

    /// <summary>A browser of its own: it keeps cookies and follows no redirects.</summary>
    public HttpClient NewBrowser(bool cookies = true) =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = cookies });

    public static bool IsSignIn(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Redirect
        && response.Headers.Location!.ToString().StartsWith("/sign-in", StringComparison.Ordinal);
}
