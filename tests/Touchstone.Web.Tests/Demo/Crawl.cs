using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Touchstone.Web.Tests.Demo;

/// <summary>Somebody who follows every link that they are shown, a few of each kind.</summary>
internal sealed partial class Crawl(HttpClient browser, int ofEachKind)
{
    private readonly Dictionary<string, int> kinds = [];
    private readonly HashSet<string> known = [];
    private readonly Queue<(string Path, string ShownAt)> waiting = [];
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;
    public int Pages { get; private set; }

    public async Task From(IEnumerable<string> paths, CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            Meet(path, "the beginning");
        }
        while (waiting.TryDequeue(out var next))
        {
            await Open(next.Path, next.ShownAt, cancel);
        }
    }

    private void Meet(string path, string shownAt)
    {
        if (!known.Add(path) || path == "/sign-out")
        {
            return;
        }
        var kind = KindOf(path);
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        if (kinds[kind] <= ofEachKind)
        {
            waiting.Enqueue((path, shownAt));
        }
    }

    private async Task Open(string path, string shownAt, CancellationToken cancel)
    {
        using var response = await browser.GetAsync(path, cancel);
        Pages++;
        if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently)
        {
            var to = response.Headers.Location!.ToString();
            if (to.StartsWith("/sign-in", StringComparison.Ordinal))
            {
                faults.Add($"{path}, shown at {shownAt}, asks to sign in");
            }
            else if (to.StartsWith('/'))
            {
                Meet(WithoutPlace(to), path);
            }
            return;
        }
        if (response.StatusCode != HttpStatusCode.OK)
        {
            faults.Add($"{path}, shown at {shownAt}, answers {(int)response.StatusCode}");
            return;
        }
        // What is downloaded is for somebody else to read.
        if (
            response.Content.Headers.ContentType?.MediaType != "text/html"
            || response.Content.Headers.ContentDisposition is { DispositionType: "attachment" }
        )
        {
            return;
        }
        var page = await Delivery.Browser.Document(await response.Content.ReadAsStringAsync(cancel));
        if (string.IsNullOrWhiteSpace(page.Title) || page.QuerySelectorAll("h1").Length != 1)
        {
            faults.Add($"{path} has the title “{page.Title}” and {page.QuerySelectorAll("h1").Length} main headings");
        }
        foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>("a[href]"))
        {
            var href = link.GetAttribute("href")!;
            if (href.StartsWith('?'))
            {
                href = path.Split('?')[0] + href;
            }
            if (href.StartsWith('/'))
            {
                Meet(WithoutPlace(href), path);
            }
        }
    }

    private static string WithoutPlace(string path) => path.Split('#')[0];

    /// <summary>The address without identifiers, and the names of its parameters.</summary>
    private static string KindOf(string path)
    {
        var parts = path.Split('?', 2);
        var names = parts.Length == 1 ? "" : string.Join('&', parts[1].Split('&').Select(p => p.Split('=')[0]));
        return Identifier().Replace(parts[0], "x") + "?" + names;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/(sections|criteria|coverage)/)[^/]+")]
    private static partial Regex Identifier();
}
