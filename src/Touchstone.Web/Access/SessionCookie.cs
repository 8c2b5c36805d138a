using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Touchstone.Core.Access.Sessions;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access;

/// <summary>
/// The cookie says only which session it is. What the session is worth, its row in the database says, at every request.
/// </summary>
public sealed class SessionCookie(LiveSessions sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var live = Guid.TryParse(context.Principal?.FindFirstValue(CurrentActor.Session), out var id)
            ? await sessions.Find(id, context.HttpContext.RequestAborted)
            : null;
        if (live is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        context.ReplacePrincipal(Principal(live));
    }

    /// <summary>Gives the browser the cookie of a session that has just begun.</summary>
    public async Task Give(HttpContext http, Guid session)
    {
        var live =
            await sessions.Find(session, http.RequestAborted)
            ?? throw new InvalidOperationException("A session that has just begun does not stand.");
        http.User = Principal(live);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, http.User);
    }

    public static Task Take(HttpContext http)
    {
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        return http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private static ClaimsPrincipal Principal(LiveSession live)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, live.AccountId.ToString()),
            new(ClaimTypes.Name, live.Name),
            new(CurrentActor.Session, live.Id.ToString()),
        };
        if (live.SecondFactor)
        {
            claims.Add(new Claim(CurrentActor.Methods, CurrentActor.MultipleFactors));
        }
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }
}
