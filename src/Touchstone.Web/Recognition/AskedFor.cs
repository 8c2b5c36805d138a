namespace Touchstone.Web.Recognition;

/// <summary>What a request wants of an address that has a page for people and a document for software.</summary>
public static class AskedFor
{
    /// <summary>True if JSON is wanted more than HTML. A browser, and whoever does not say, gets the page.</summary>
    public static bool Json(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        double Wish(Func<string?, bool> type) =>
            accepted.Where(a => type(a.MediaType.Value)).Select(a => a.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Wish(t => t is "application/vc" or "application/ld+json" or "application/json")
            > Wish(t => t == "text/html");
    }
}
