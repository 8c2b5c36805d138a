using Microsoft.AspNetCore.Mvc;

namespace Touchstone.Web.Access;

/// <summary>Takes the session's cookie from the browser and sends it on.</summary>
public sealed class LeaveSession(string next) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        await SessionCookie.Take(context.HttpContext);
        await new LocalRedirectResult(next).ExecuteResultAsync(context);
    }
}
