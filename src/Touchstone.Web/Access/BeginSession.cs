using Microsoft.AspNetCore.Mvc;

namespace Touchstone.Web.Access;

/// <summary>Gives the browser its session and sends it on.</summary>
public sealed class BeginSession(Guid session, string next) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var cookie = context.HttpContext.RequestServices.GetRequiredService<SessionCookie>();
        await cookie.Give(context.HttpContext, session);
        await new LocalRedirectResult(next).ExecuteResultAsync(context);
    }
}
