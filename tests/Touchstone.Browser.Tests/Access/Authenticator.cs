using Microsoft.Playwright;

namespace Touchstone.Browser.Tests.Access;

/// <summary>A device that keeps passkeys, as Chromium plays one (Chrome DevTools Protocol, WebAuthn).</summary>
internal static class Authenticator
{
    /// <param name="verifies">Whether the device makes sure who the person is, by finger, face or code.</param>
    public static async Task PlugIn(IPage page, bool verifies = true)
    {
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("WebAuthn.enable");
        await protocol.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = verifies,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
