using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests;

/// <summary>What every page owes, whatever is on it: asserted after every step of a journey.</summary>
public static class PageCheck
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    public static string Picture(string name) => Path.Combine(Pictures, name + ".png");

    /// <summary>Pictures of the hundreds of pages of a walk take minutes; whoever wants to look at them sets TOUCHSTONE_PICTURES.</summary>
    private static readonly bool KeepsPictures = Environment.GetEnvironmentVariable("TOUCHSTONE_PICTURES") is not null;

    private static readonly string Pictures = Directory
        .CreateDirectory(Repository.Folder("artifacts", "screenshots"))
        .FullName;

    /// <param name="visit">The page in view.</param>
    /// <param name="name">What to call it: the picture is kept as NAME.SCREEN.png.</param>
    /// <param name="picture">False where many pages look alike.</param>
    public static async Task Owes(this Visit visit, string name, bool picture = true)
    {
        var page = visit.Page;
        if (picture)
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Picture($"{name}.{visit.Screen.Name}"), FullPage = true }
            );
        List<string> faults = [.. visit.Faults];
        faults.AddRange(await Furniture(page));
        faults.AddRange(await Width(page));
        faults.AddRange(visit.Screen.Script ? await Axe(page) : await AxeOnACopy(visit, visit.Screen));
        faults.ShouldBeEmpty($"{name} on {visit.Screen.Name} ({page.Url})");
    }

    /// <summary>
    /// What the page in view owes and does not give, on a wide screen, on a phone's, and as narrow as WCAG 2.2, 1.4.10 asks for.
    /// </summary>
    public static async Task<IEnumerable<string>> FaultsAtEveryWidth(this Visit visit, string name)
    {
        var page = visit.Page;
        List<string> faults = [.. visit.Faults];
        faults.AddRange(await Furniture(page));
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone, Screen.Narrow })
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            // The menu of the header folds what has no room, a moment after the window has changed.
            await page.WaitForTimeoutAsync(200);
            var found = (await Width(page)).ToList();
            // Without script a copy must be made for every look. Walks with script have looked at the same pages on a wide screen.
            if (visit.Screen.Script && screen != Screen.Narrow)
                found.AddRange(await Axe(page));
            else if (!visit.Screen.Script && screen == Screen.Phone)
                found.AddRange(await AxeOnACopy(visit, screen));
            if (screen == Screen.Phone && KeepsPictures)
                await page.ScreenshotAsync(
                    new PageScreenshotOptions { Path = Picture($"{name}.{screen.Name}"), FullPage = true }
                );
            faults.AddRange(found.Select(fault => $"{screen.Name}: {fault}"));
        }
        await page.SetViewportSizeAsync(visit.Screen.Width, visit.Screen.Height);
        return faults.Select(fault => $"{name} ({page.Url}) {fault}");
    }

    private static async Task<IEnumerable<string>> Axe(IPage page)
    {
        var result = await page.RunAxe(Rules);
        return result.Violations.Select(violation =>
            $"axe {violation.Id}: {violation.Help}\n"
            + string.Join('\n', violation.Nodes.Take(5).Select(node => $"    {node.Target} {node.Html}"))
        );
    }

    // The rules are a script. Where the page runs none, they look at a copy of it, on a page of the same site whose security
    // policy lets none of the copy's own scripts run.
    private static async Task<IEnumerable<string>> AxeOnACopy(Visit visit, Screen screen)
    {
        var html = await visit.Page.ContentAsync();
        await using var context = await visit.Page.Context.Browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            }
        );
        var copy = await context.NewPageAsync();
        await copy.GotoAsync(new Uri(visit.Site, "/contact").ToString());
        await copy.SetContentAsync(html, new PageSetContentOptions { WaitUntil = WaitUntilState.Load });
        return await Axe(copy);
    }

    private static async Task<IEnumerable<string>> Width(IPage page)
    {
        var widths = await page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, innerWidth]");
        if (widths[0] <= widths[1])
            return [];
        var widest = await page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).slice(-1)[0]?.outerHTML.slice(0, 200)"
        );
        return [$"the page is {widths[0]} wide on a screen of {widths[1]}, for {widest}"];
    }

    private static async Task<IEnumerable<string>> Furniture(IPage page) =>
        await page.EvaluateAsync<string[]>(
            """
            () => {
              const faults = []
              const count = (what, selector, wanted) => {
                const found = document.querySelectorAll(selector).length
                if (found !== wanted) faults.push(`${found} instead of ${wanted}: ${what}`)
              }
              if (!document.documentElement.lang) faults.push('no language')
              count('h1', 'h1', 1)
              count('main', 'main', 1)
              const title = document.title.replace(/^Error: /, '')
              if (!/ – ./.test(title)) faults.push(`the title does not name page and service: ${document.title}`)
              const first = document.querySelector('a[href], button, input, select, textarea')
              if (first?.getAttribute('href') !== '#maincontent') faults.push('the skip link is not first')
              for (const address of ['/accessibility', '/privacy', '/cookies', '/contact'])
                count(`footer link to ${address}`, `footer a[href="${address}"]`, 1)
              const ids = [...document.querySelectorAll('[id]')].map(one => one.id)
              const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
              if (twice.length) faults.push(`ids twice: ${twice}`)
              for (const link of document.querySelectorAll('a[href^="#"]')) {
                const target = link.getAttribute('href').slice(1)
                if (target && !document.getElementById(target)) faults.push(`no place on the page for the link #${target}`)
              }
              // The choice of what to read in asks for no token: docs/security.md says why.
              for (const form of document.querySelectorAll('form[method=post]:not([action="/text"])'))
                if (!form.querySelector('input[name=__RequestVerificationToken]')) faults.push(`a form without its token: ${form.action}`)
              if (document.querySelector('.nhsuk-error-summary') && !document.title.startsWith('Error: '))
                faults.push('an error summary, and a title that does not say so')
              return faults
            }
            """
        );
}
