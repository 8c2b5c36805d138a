using System.Globalization;

namespace Touchstone.Web.Api;

/// <summary>Which rows of a table a program asks for: <c>?page=2&amp;size=500</c>.</summary>
internal sealed record RowsAsked(int Page, int Size)
{
    public const int MostAtOnce = 1_000;

    private const int UsualSize = 100;

    public int Before => (int)Math.Min((Page - 1L) * Size, int.MaxValue);

    /// <summary>Null when it is asked for in no way that can be answered.</summary>
    public static RowsAsked? By(HttpRequest request) =>
        Number(request, "page", 1) is { } page and >= 1
        && Number(request, "size", UsualSize) is { } size and >= 1 and <= MostAtOnce
            ? new RowsAsked(page, size)
            : null;

    /// <summary>Says where the neighbouring pages are (RFC 8288).</summary>
    public void Link(HttpContext http, int total)
    {
        var links = new List<string>();
        if (Page > 1)
        {
            links.Add(To(http.Request, Page - 1, "prev"));
        }
        if (Before + (long)Size < total)
        {
            links.Add(To(http.Request, Page + 1, "next"));
        }
        if (links.Count > 0)
        {
            http.Response.Headers.Link = string.Join(", ", links);
        }
    }

    private string To(HttpRequest request, int page, string relation)
    {
        var query = request.Query.Where(q => q.Key is not ("page" or "size"));
        var address = QueryString.Create(query).Add("page", Said(page)).Add("size", Said(Size));
        return $"<{request.PathBase}{request.Path}{address}>; rel=\"{relation}\"";
    }

    private static int? Number(HttpRequest request, string name, int otherwise) =>
        request.Query[name] is not { Count: > 0 } given ? otherwise
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
