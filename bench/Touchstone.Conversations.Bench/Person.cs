using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Touchstone.Conversations.Bench;

/// <summary>Somebody with a browser of their own.</summary>
internal sealed partial class Person(Uri site, Guid conversation) : IDisposable
{
    private readonly HttpClient browser = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
    )
    {
        BaseAddress = site,
        Timeout = TimeSpan.FromSeconds(60),
    };
    private readonly string home = $"/conversations/{conversation}";
    private long statement;
    private long first;

    /// <summary>Fills the form of the gateway. False when it was not taken.</summary>
    public async Task<bool> JoinAsync()
    {
        var page = await browser.GetStringAsync($"{home}/join");
        using var form = new FormUrlEncodedContent([
            .. Hidden()
                .Matches(page)
                .Select(m =>
                    KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value))
                ),
            new("Profession", "nurse"),
            new("Level", "advanced"),
            new("Region", "london"),
            new("Sector", "nhs-acute"),
            new("Setting", "hospital-ward"),
        ]);
        using var joined = await browser.PostAsync($"{home}/join", form);
        if (joined.StatusCode != HttpStatusCode.Redirect)
        {
            return false;
        }
        page = await browser.GetStringAsync($"{home}/vote");
        statement = first = long.Parse(
            Asked().Match(page).Groups["number"].Value,
            System.Globalization.CultureInfo.InvariantCulture
        );
        return true;
    }

    /// <summary>Votes on what was last asked. False when the vote was not taken.</summary>
    public async Task<bool> VoteAsync(int vote)
    {
        using var answer = await browser.PostAsJsonAsync($"{home}/votes", new { statement, vote });
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return false;
        }
        var next = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("next");
        // Whoever has answered everything begins again.
        statement = next.ValueKind == JsonValueKind.Null ? first : next.GetProperty("number").GetInt64();
        return true;
    }

    public void Dispose() => browser.Dispose();

    [GeneratedRegex(
        "<input[^>]*? name=\"(?<name>[^\"]+)\"[^>]*? type=\"hidden\" value=\"(?<value>[^\"]*)\"|<input[^>]*? type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(
        "name=\"Statement\" value=\"(?<number>[0-9]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Asked();
}
