using Microsoft.Extensions.Options;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Security;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>Keeps what somebody chose to read in. Without a choice there is no cookie.</summary>
public sealed class VariantCookie(IOptions<SecuritySettings> settings)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(365);
    private readonly CookieBuilder cookie = Build(settings.Value);

    public Variant Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ReadingIn.Parse(request.Cookies[cookie.Name!]) ?? Variant.English;
    }

    public void Keep(HttpContext context, Variant variant)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (cookies, options) = (context.Response.Cookies, cookie.Build(context));
        if (variant == Variant.English)
        {
            cookies.Delete(cookie.Name!, options);
        }
        else
        {
            cookies.Append(cookie.Name!, ReadingIn.Code(variant), options);
        }
    }

    private static CookieBuilder Build(SecuritySettings settings)
    {
        var made = new CookieBuilder { MaxAge = Lasts };
        SecuritySetup.Harden(made, SiteCookie.Text, settings);
        return made;
    }
}
