using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Touchstone.Process.Tests;

/// <summary>
/// Somebody with a browser that keeps cookies. Cookies of 127.0.0.1 go to every port, so one browser visits every node, as it does
/// behind a proxy.
/// </summary>
internal sealed partial class Visitor : IDisposable
{
    public const string Password = "tangled harbour lantern";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CookieContainer cookies = new();
    private readonly HttpClient browser;

    public Visitor() =>
        browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            Timeout = Patience,
        };

    public void Dispose() => browser.Dispose();

    /// <summary>A second browser with the same cookies, as a thief would have them.</summary>
    public Visitor WithTheSameCookies()
    {
        var other = new Visitor();
        foreach (Cookie cookie in cookies.GetAllCookies())
        {
            other.cookies.Add(cookie);
        }
        return other;
    }

    public async Task SignInAsync(Uri site, string email, CancellationToken ct)
    {
        var form = await OpenAsync(site, "/sign-in", ct);
        var led = await SendAsync(site, form, ct, ("Email", email), ("Password", Password));
        led.ShouldBe("/my-work");
    }

    public async Task<HttpStatusCode> StatusAsync(Uri site, string path, CancellationToken ct)
    {
        using var answer = await browser.GetAsync(new Uri(site, path), ct);
        return answer.StatusCode;
    }

    public Task<string> ReadAsync(Uri site, string path, CancellationToken ct) =>
        browser.GetStringAsync(new Uri(site, path), ct);

    /// <summary>Sends what a script would send.</summary>
    public async Task<HttpStatusCode> PostJsonAsync(Uri site, string path, object sent, CancellationToken ct)
    {
        using var answer = await browser.PostAsJsonAsync(new Uri(site, path), sent, ct);
        return answer.StatusCode;
    }

    /// <summary>Opens a page and takes its form.</summary>
    public async Task<FilledForm> OpenAsync(Uri site, string path, CancellationToken ct)
    {
        using var answer = await browser.GetAsync(new Uri(site, path), ct);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new HttpRequestException($"{path} answers {(int)answer.StatusCode}", null, answer.StatusCode);
        }
        var html = await answer.Content.ReadAsStringAsync(ct);
        var form = Form().Match(html, html.IndexOf("<main", StringComparison.Ordinal)).Value;
        return new FilledForm(
            path,
            [
                .. Hidden()
                    .Matches(form)
                    .Select(input =>
                        KeyValuePair.Create(Attribute(input.Value, "name"), Attribute(input.Value, "value"))
                    ),
            ]
        );
    }

    /// <summary>Sends the form.</summary>
    /// <returns>Where the site leads next, which is its acknowledgement.</returns>
    public async Task<string> SendAsync(
        Uri site,
        FilledForm form,
        CancellationToken ct,
        params (string Name, string Value)[] fields
    )
    {
        using var content = new FormUrlEncodedContent([
            .. form.Hidden,
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
        ]);
        return await SendAsync(site, form.Path, content, ct);
    }

    /// <summary>Sends the form with a file.</summary>
    public async Task<string> SendFileAsync(
        Uri site,
        FilledForm form,
        string field,
        string fileName,
        byte[] file,
        CancellationToken ct
    )
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Hidden)
        {
            content.Add(new StringContent(value), name);
        }
        content.Add(new ByteArrayContent(file), field, fileName);
        return await SendAsync(site, form.Path, content, ct);
    }

    private async Task<string> SendAsync(Uri site, string path, HttpContent content, CancellationToken ct)
    {
        using var answer = await browser.PostAsync(new Uri(site, path), content, ct);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? answer.Headers.Location!.ToString()
            : throw new HttpRequestException(
                $"{path} answers {(int)answer.StatusCode}: {await Complaint(answer, ct)}",
                null,
                answer.StatusCode
            );
    }

    /// <summary>The words of the page's main part.</summary>
    private static async Task<string> Complaint(HttpResponseMessage answer, CancellationToken ct)
    {
        var html = await answer.Content.ReadAsStringAsync(ct);
        var main = html[Math.Max(0, html.IndexOf("<main", StringComparison.Ordinal))..];
        return WebUtility.HtmlDecode(Gap().Replace(Tag().Replace(main, " "), " "));
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"", RegexOptions.None, Moment).Groups[1].Value);

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [GeneratedRegex("<form[^>]* method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*? type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();
}
