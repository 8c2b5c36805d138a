namespace Touchstone.Web.Security;

/// <summary>
/// The headers that every response carries, also errors, downloads and static files. They are written when the response
/// starts, because the error handler clears what was set before.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string NoFeatures =
        "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), "
        + "fullscreen=(self), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), "
        + "picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), "
        + "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    public Task InvokeAsync(HttpContext context, Nonce nonce)
    {
        // TRACE repeats a request's headers to whoever asks; nothing here needs it (RFC 9110, 9.3.8).
        if (HttpMethods.IsTrace(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            Write(context, nonce);
            return Task.CompletedTask;
        }
        context.Response.OnStarting(() =>
        {
            Write(context, nonce);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(HttpContext context, Nonce nonce)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce, context.Request.IsHttps);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // What is meant for other sites' use (badge images, public data) says so itself, before the response starts.
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers["Permissions-Policy"] = NoFeatures;
        headers.XFrameOptions = "DENY";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }

    private static string Policy(Nonce nonce, bool https) =>
        "default-src 'none'; "
        + $"script-src 'nonce-{nonce.Value}' 'strict-dynamic'; "
        + "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
        + (https ? "; upgrade-insecure-requests" : "");
}
