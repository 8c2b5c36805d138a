using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Pages;

/// <summary>Says what went wrong and what to do about it. Nothing of the inside is shown but the trace id.</summary>
[Uses]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel, IAnswersEveryMethod
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public ErrorWords Said => ErrorWords.For(Code);

    /// <summary>What support looks up in the logs.</summary>
    public string Reference => Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;

    /// <summary>How long to wait, in words, when the answer says so.</summary>
    public string? RetryAfter =>
        int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds == 1
                ? "1 second"
                : $"{seconds} seconds"
            : null;

    public void OnGet() => Answer();

    public void OnPost() => Answer();

    private void Answer()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
            Response.StatusCode = Code;
    }
}
