using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Touchstone.Core.Access;
using Touchstone.Web.Access.Passkeys;
using Touchstone.Web.Api;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>Puts signing in in place: one cookie that names a session, and the check of that session at every request; and
/// the keys of programs, at the addresses that are made for programs.</summary>
public static class AccessSetup
{
    private const string KeyOrSession = "key-or-session";

    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        var demo = builder.Configuration.GetValue<bool>("demo");
        var settings = new AccessSettings
        {
            SecondFactorForPower = builder.Environment.IsProduction() && !demo,
            LinksInMailLog = demo,
        };
        builder.Configuration.GetSection(AccessSettings.Section).Bind(settings);
        builder.Services.AddSingleton(settings);
        builder.Services.AddScoped<SessionCookie>();
        PasskeySetup.Add(builder);
        builder
            .Services.AddAuthentication(KeyOrSession)
            .AddPolicyScheme(
                KeyOrSession,
                null,
                policy =>
                    policy.ForwardDefaultSelector = http =>
                        KeyAuthentication.IsAskedOf(http.Request)
                            ? KeyAuthentication.SchemeName
                            : CookieAuthenticationDefaults.AuthenticationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null)
            .AddCookie(cookie =>
            {
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.AccessDeniedPath = "/error/403";
                cookie.EventsType = typeof(SessionCookie);
                // The session's row decides how long it lasts; the cookie only must not end before it.
                cookie.ExpireTimeSpan = settings.SessionLongest;
                cookie.SlidingExpiration = false;
            });
        builder
            .Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IOptions<SecuritySettings>>(
                (cookie, security) => SecuritySetup.Harden(cookie.Cookie, SiteCookie.Session, security.Value)
            );
        return builder;
    }

    /// <summary>After routing, and before everything that asks who somebody is.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        return app;
    }
}
