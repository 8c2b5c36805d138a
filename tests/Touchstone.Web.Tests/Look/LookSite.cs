using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Touchstone.Testing;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Tests.Look;

/// <summary>
/// The look and the security of the site on a port of its own, without a process behind it: for tests of what every page
/// and every response owes.
/// </summary>
public sealed class LookSite : IAsyncDisposable
{
    /// <summary>A request with this header comes from somebody who is signed in under its value.</summary>
    public const string PersonHeader = "X-Test-Person";

    private readonly WebApplication app;

    private LookSite(WebApplication app)
    {
        this.app = app;
        Client = NewClient();
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>Follows no redirects, keeps cookies.</summary>
    public HttpClient Client { get; }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address,
        };

    public static Task<LookSite> Start(params (string Key, string Value)[] settings) =>
        StartIn("Development", settings);

    public static async Task<LookSite> StartIn(string environment, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "Touchstone.Web",
                EnvironmentName = environment,
                ContentRootPath = Repository.Folder("src", "Touchstone.Web"),
            }
        );
        var usual = new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Critical",
            ["Security:RequestsPerMinute"] = "100000",
            ["Security:PublicFormsPerMinute"] = "100000",
        };
        foreach (var (key, value) in settings)
            usual[key] = value;
        builder.Configuration.AddInMemoryCollection(usual);
        // Quiet, but not gone: what is logged has a trace id, and error pages show it.
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddSecurity();
        builder.AddLook();

        var site = builder.Build();
        site.UseSecurityHeaders();
        site.UseErrorPages();
        site.UseRequestLocalization();
        site.UseRouting();
        site.Use(SignInByHeader);
        site.UseRateLimiter();
        site.UseAntiforgery();
        site.MapLook();
        site.MapGet("/test/broken", string () => throw new InvalidOperationException("a secret of the inside"));
        site.MapGet("/test/answers/{code:int}", (int code) => Results.StatusCode(code));
        await site.StartAsync();
        return new LookSite(site);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static Task SignInByHeader(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers[PersonHeader].FirstOrDefault() is { } name)
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name)], "test"));
        return next(context);
    }
}
