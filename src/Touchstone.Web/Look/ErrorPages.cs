namespace Touchstone.Web.Look;

/// <summary>
/// Whatever goes wrong ends on a page that says what to do, with the trace id that support can look up. Addresses for
/// programs are left to answer in their own form.
/// </summary>
public static class ErrorPages
{
    private static readonly string[] ForPrograms = ["/api", "/ims", "/.well-known", "/health", "/assets"];

    public static WebApplication UseErrorPages(this WebApplication app)
    {
        app.UseWhen(
            context => !IsForPrograms(context.Request.Path),
            people =>
            {
                people.UseExceptionHandler("/error/500");
                people.UseStatusCodePagesWithReExecute("/error/{0}");
            }
        );
        return app;
    }

    internal static bool IsForPrograms(PathString path) =>
        ForPrograms.Any(prefix => path.StartsWithSegments(prefix, StringComparison.Ordinal));
}
