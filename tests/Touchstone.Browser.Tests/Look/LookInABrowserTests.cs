using Microsoft.Playwright;
using Touchstone.Web.Tests.Look;

namespace Touchstone.Browser.Tests.Look;

public sealed class LookInABrowserTests(BrowserFixture browser, LookInABrowserTests.Running running)
    : IClassFixture<LookInABrowserTests.Running>
{
    public sealed class Running : IAsyncLifetime
    {
        public LookSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await LookSite.Start();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    public static TheoryData<string, string, int, string> PagesOnScreens
    {
        get
        {
            var all = new TheoryData<string, string, int, string>();
            foreach (var screen in Screen.All)
            {
                all.Add("components", "/look", 200, screen.Name);
                all.Add("cookies", "/cookies", 200, screen.Name);
                all.Add("privacy", "/privacy", 200, screen.Name);
                all.Add("accessibility", "/accessibility", 200, screen.Name);
                all.Add("contact", "/contact", 200, screen.Name);
                all.Add("not-found", "/nowhere", 404, screen.Name);
                all.Add("fault", "/test/broken", 500, screen.Name);
            }
            return all;
        }
    }

    public static TheoryData<string> Screens => [.. Screen.All.Select(screen => screen.Name)];

    private Task<Visit> On(string screen) => Visit.Begin(browser, running.Site.Address, Screen.Named(screen));

    [Theory, MemberData(nameof(PagesOnScreens))]
    public async Task A_page_gives_what_every_page_owes(string name, string address, int status, string screen)
    {
        await using var visit = await On(screen);
        await visit.Open(address, status);

        await visit.Owes(name);
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task A_form_in_error_leads_to_its_fields(string screen)
    {
        await using var visit = await On(screen);
        await visit.Open("/look");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();

        await visit.Page.WaitForSelectorAsync(".nhsuk-error-summary");
        await visit.Owes("components-in-error");

        await visit.Page.ClickAsync(".nhsuk-error-summary a[href='#Reasons']");
        if (visit.Screen.Script)
            (await visit.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("Reasons");
    }

    [Fact]
    public async Task The_error_summary_has_the_focus_when_a_form_comes_back()
    {
        await using var visit = await On("desktop");
        await visit.Open("/look");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await visit.Page.WaitForSelectorAsync(".nhsuk-error-summary:focus");
    }

    [Fact]
    public async Task A_conditional_question_shows_when_its_choice_is_made_and_always_without_script()
    {
        await using var visit = await On("desktop");
        await visit.Open("/look");
        (await visit.Page.Locator("#Award").IsVisibleAsync()).ShouldBeFalse();
        await visit.Page.GetByLabel("By an award").CheckAsync();
        (await visit.Page.Locator("#Award").IsVisibleAsync()).ShouldBeTrue();
        await visit.Owes("components-conditional", picture: false);

        await using var plain = await On("no-script");
        await plain.Open("/look");
        (await plain.Page.Locator("#Award").IsVisibleAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("narrow")]
    public async Task Whatever_the_keyboard_reaches_is_seen_and_the_keyboard_can_leave_the_page(string screen)
    {
        await using var visit = await On(screen);
        await visit.Open("/look");
        var reachable = await visit.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex=\"0\"]')].filter(e => e.checkVisibility() && !e.disabled && !e.closest('details:not([open]) > :not(summary)')).length"
        );

        var reached = 0;
        for (var step = 0; step < reachable + 30; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var seen = await visit.Page.EvaluateAsync<string>(
                """
                () => {
                  const at = document.activeElement
                  if (!at || at === document.body) return 'left'
                  const box = at.getBoundingClientRect()
                  const where = `${at.tagName} ${at.id || at.textContent.trim().slice(0, 30)}`
                  if (box.bottom <= 0 || box.top >= innerHeight) return `out of view: ${where}`
                  const shown = [at, at.nextElementSibling, at.closest('label, .nhsuk-card, .nhsuk-file-upload')].filter(Boolean).some(one => {
                    const style = getComputedStyle(one)
                    const before = getComputedStyle(one, '::before')
                    return style.outlineStyle !== 'none' || style.boxShadow !== 'none' || before.boxShadow !== 'none' || before.outlineStyle !== 'none'
                  })
                  return shown ? 'seen' : `no focus to see: ${where}`
                }
                """
            );
            if (seen == "left")
                break;
            seen.ShouldBe("seen");
            reached++;
        }
        reached.ShouldBeGreaterThan(40);
        reached.ShouldBeLessThan(reachable + 30, "the keyboard cannot leave the page");
    }

    [Fact]
    public async Task A_body_in_its_own_colour_keeps_its_contrast()
    {
        await using var site = await LookSite.Start(
            ("Brand:Colour", "#5b2a86"),
            ("Brand:Service", "Credentials"),
            ("Brand:Body", "Body of Practice")
        );
        await using var visit = await Visit.Begin(browser, site.Address, Screen.Desktop);
        await visit.Open("/look");

        await visit.Owes("own-brand");
        (
            await visit.Page.EvaluateAsync<string>(
                "() => getComputedStyle(document.querySelector('.nhsuk-header')).backgroundColor"
            )
        ).ShouldBe("rgb(91, 42, 134)");
    }

    [Fact]
    public async Task A_page_can_be_used_in_colours_of_the_reader_s_own_and_printed()
    {
        await using var visit = await On("desktop");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await visit.Open("/look");
        await visit.Owes("forced-colours");

        await visit.Page.EmulateMediaAsync(
            new PageEmulateMediaOptions { ForcedColors = ForcedColors.None, Media = Media.Print }
        );
        (await visit.Page.Locator(".nhsuk-header__search").IsVisibleAsync()).ShouldBeFalse();
        (await visit.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
        await visit.Page.ScreenshotAsync(
            new PageScreenshotOptions { Path = PageCheck.Picture("print"), FullPage = true }
        );
    }

    [Fact]
    public async Task A_first_visit_is_light()
    {
        await using var visit = await On("phone");
        var weights = new List<(string Url, int Bytes)>();
        visit.Page.RequestFinished += async (_, request) =>
        {
            var sizes = await request.SizesAsync();
            lock (weights)
                weights.Add((request.Url, sizes.ResponseBodySize));
        };
        await visit.Open("/contact");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        weights.Count.ShouldBeLessThanOrEqualTo(12);
        weights.Sum(one => one.Bytes).ShouldBeLessThan(200 * 1024, string.Join('\n', weights));
    }
}
