using System.Net;
using System.Text.RegularExpressions;

namespace Touchstone.Process.Tests;

/// <summary>
/// The form with which a person asks for an account, filled in and sent as a browser does. Opened once, its tokens serve for
/// many posts, on any node and after any restart.
/// </summary>
internal sealed partial class RegistrationForm : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient browser;
    private readonly string token;

    private RegistrationForm(HttpClient browser, string token)
    {
        this.browser = browser;
        this.token = token;
    }

    public static async Task<RegistrationForm> OpenAsync(Uri site, CancellationToken ct)
    {
        // Cookies of 127.0.0.1 are sent to every port, so one jar serves every node.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        var client = new HttpClient(handler) { Timeout = Patience };
        var page = await client.GetStringAsync(new Uri(site, "/register"), ct);
        return new RegistrationForm(client, Token().Match(page).Groups[1].Value);
    }

    /// <summary>Sends the form.</summary>
    /// <returns>Whether the site acknowledged it; false when it could not be reached or said no.</returns>
    public async Task<bool> SendAsync(Uri site, string email, string once, CancellationToken ct)
    {
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "Ada Byron",
            ["Email"] = email,
            ["_once"] = once,
            ["__RequestVerificationToken"] = token,
        };
        try
        {
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await browser.PostAsync(new Uri(site, "/register"), content, ct);
            return answer.StatusCode == HttpStatusCode.Redirect
                && answer.Headers.Location?.ToString() == "/register/sent";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => browser.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
