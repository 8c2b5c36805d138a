namespace Touchstone.Web.Foundation.Wording;

/// <summary>
/// Takes the choice of what to read in and leads back to the page. It asks for no token, which would set a cookie for everybody
/// who only reads; browsers say whether a form came from this site, and a choice forced on somebody would do no harm.
/// </summary>
internal static class VariantEndpoint
{
    public const string Address = "/text";

    public static void Map(WebApplication app) =>
        app.MapPost(Address, Choose).WithMetadata(new UsesAttribute()).DisableAntiforgery();

    private static async Task<IResult> Choose(HttpContext context, VariantCookie cookie)
    {
        var request = context.Request;
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        if (
            !request.HasFormContentType
            || await request.ReadFormAsync(context.RequestAborted) is not { } form
            || ReadingIn.Parse(form[VariantChoice.Parameter]) is not { } variant
        )
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        cookie.Keep(context, variant);
        var back = form["back"].ToString();
        return Results.LocalRedirect(IsOfThisSite(back) ? back : "/");
    }

    private static bool IsOfThisSite(string address) =>
        address.StartsWith('/')
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl);
}
