using Touchstone.Core.Platform.Wording;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>
/// What a request is read in: what was chosen, where there are variants. The languages that a browser asks for are not looked
/// at: nobody finds a page changed that they did not choose.
/// </summary>
internal sealed class VariantChoice(RequestDelegate next, VariantCookie cookie)
{
    /// <summary>With a form that is sent to be shown in another variant, its choice counts before the one that is kept.</summary>
    public const string Parameter = "text";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<InVariantsAttribute>() is null)
        {
            // Also where an error page is written in the place of one that has variants.
            ReadingIn.Choose(Variant.English);
            return next(context);
        }
        // The same address says the same in other words to whoever holds another cookie.
        context.Response.Headers.Append("Vary", "Cookie");
        var asked = HttpMethods.IsPost(context.Request.Method)
            ? ReadingIn.Parse(context.Request.Query[Parameter])
            : null;
        if (asked is { } chosen)
        {
            cookie.Keep(context, chosen);
        }
        ReadingIn.Choose(asked ?? cookie.Of(context.Request));
        return next(context);
    }
}
