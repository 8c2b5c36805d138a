using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Touchstone.Web.Security;

/// <summary>Puts the security of every response in place.</summary>
public static class SecuritySetup
{
    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<SecuritySettings>(builder.Configuration.GetSection(SecuritySettings.Section));
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.AddScoped<Nonce>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<HandledMethodsOnly>());
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<IOptions<SecuritySettings>>(
                (form, settings) => Harden(form.Cookie, SiteCookie.Form, settings.Value)
            );
        services
            .AddOptions<CookieTempDataProviderOptions>()
            .Configure<IOptions<SecuritySettings>>(
                (notice, settings) => Harden(notice.Cookie, SiteCookie.Notice, settings.Value)
            );
        RateLimits.Add(services);
        return builder;
    }

    /// <summary>Gives a cookie its name and the strictest flags that work; for the session's cookie as well.</summary>
    public static void Harden(CookieBuilder cookie, SiteCookie what, SecuritySettings settings)
    {
        cookie.Name = settings.CookieName(what.Name);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        // Strict would sign people out who follow a link from a mail, and show them English: these cookies are Lax.
        cookie.SameSite =
            what == SiteCookie.Session || what == SiteCookie.Voice || what == SiteCookie.Text
                ? SameSiteMode.Lax
                : SameSiteMode.Strict;
        cookie.SecurePolicy = settings.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    /// <summary>First in the pipeline.</summary>
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        return app;
    }
}
