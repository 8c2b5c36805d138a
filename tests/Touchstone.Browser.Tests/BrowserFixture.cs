using Microsoft.Playwright;
using Touchstone.Browser.Tests;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Touchstone.Browser.Tests;

/// <summary>One Chromium for all tests: the system's own, with everything off that would call home.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>The one without windows first: the other makes each of its windows anew, with all that stands around a page.</summary>
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var path =
            Environment.GetEnvironmentVariable("CHROMIUM")
            ?? Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium (Debian: apt-get install chromium-headless-shell), or its path in CHROMIUM."
            );
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args =
                [
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-quic",
                    "--no-first-run",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
