using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>
/// Somebody in front of their own browser, who does on the pages what the chapters tell. Every page they come to is looked at:
/// it owes what every page owes, on a wide screen, on a phone's and at 320 pixels.
/// </summary>
internal sealed partial class Somebody(string name, Visit visit, PagesSeen pages) : IAsyncDisposable
{
    private ILocator? part;

    public string Name => name;
    public IPage Page => visit.Page;

    /// <summary>Whether they use the keyboard and nothing else.</summary>
    public bool ByKeyboard { get; init; }

    /// <summary>The identifier in the address of the page in view.</summary>
    public Guid Here => Guid.Parse(Identifier().Matches(Path)[^1].Value);

    public string Path => new Uri(Page.Url).AbsolutePath;

    private ILocator Main => part ?? Page.GetByRole(AriaRole.Main);

    public async Task Opens(string address)
    {
        await visit.Open(address);
        await Look();
    }

    /// <summary>Looks once more at a page that was empty when it was first come to.</summary>
    public Task LooksAgain() => pages.Look(visit, Identifier().Replace(Path, "x") + "-filled", isWrong: false);

    /// <summary>Follows a link, which can look like a button.</summary>
    public Task Follows(string link) =>
        Goes(
            Main.GetByRole(AriaRole.Link, Called(link))
                .Or(Main.Locator("a[role=button]").And(Main.GetByRole(AriaRole.Button, Called(link))))
                .First
        );

    public Task Presses(string button) => Goes(Main.GetByRole(AriaRole.Button, Called(button)).First);

    /// <summary>Presses a button and is told what is missing.</summary>
    public async Task PressesTooSoon(string button, string complaint)
    {
        await Moves(Main.GetByRole(AriaRole.Button, Called(button)).First);
        (await Page.Locator(".nhsuk-error-summary").TextContentAsync()).ShouldNotBeNull().ShouldContain(complaint);
        await Look();
    }

    public async Task Fills(string question, string answer)
    {
        var field = Field(question);
        if (ByKeyboard)
        {
            await Reaches(field);
            await Page.Keyboard.PressAsync("Control+A");
            await Page.Keyboard.TypeAsync(answer);
            (await field.InputValueAsync()).ShouldBe(answer);
            return;
        }
        await field.FillAsync(answer);
    }

    public async Task Selects(string question, string option)
    {
        var field = Field(question);
        if (ByKeyboard)
        {
            await Reaches(field);
            await Page.Keyboard.TypeAsync(option);
            (await field.EvaluateAsync<string>("e => e.selectedOptions[0].text")).ShouldBe(option);
            return;
        }
        await field.SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    /// <summary>Selects the one option that begins with these words; the rest of it changes from day to day.</summary>
    public async Task SelectsWhatBegins(string question, string option)
    {
        var options = await Field(question).Locator("option").AllInnerTextsAsync();
        await Selects(question, options.Single(text => text.StartsWith(option, StringComparison.Ordinal)));
    }

    /// <summary>Selects the first option that holds all these words.</summary>
    public async Task SelectsWhatHolds(string question, params string[] words)
    {
        var options = await Field(question).Locator("option").AllInnerTextsAsync();
        await Selects(question, options.First(text => words.All(w => text.Contains(w, StringComparison.Ordinal))));
    }

    /// <summary>Takes one of the choices that a question offers.</summary>
    public async Task Picks(string question, string choice)
    {
        var group = Question(question);
        var wanted = group.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true });
        if (ByKeyboard)
        {
            // The keyboard comes to a set of choices once, and moves in it by the arrows.
            await Tabs(() => group.EvaluateAsync<bool>("e => e.contains(document.activeElement)"), question);
            await Page.Keyboard.PressAsync("Space");
            for (var i = 0; i < 20 && !await wanted.IsCheckedAsync(); i++)
                await Page.Keyboard.PressAsync("ArrowDown");
            (await wanted.IsCheckedAsync()).ShouldBeTrue(choice);
            return;
        }
        await wanted.CheckAsync();
    }

    public async Task Ticks(string question, params string[] choices)
    {
        foreach (var choice in choices)
        {
            var box = Question(question).GetByRole(AriaRole.Checkbox, new() { Name = choice, Exact = true });
            if (ByKeyboard)
            {
                await Reaches(box);
                await Page.Keyboard.PressAsync("Space");
                (await box.IsCheckedAsync()).ShouldBeTrue(choice);
            }
            else
            {
                await box.CheckAsync();
            }
        }
    }

    /// <summary>Ticks every box of a question.</summary>
    public async Task TicksAll(string question)
    {
        foreach (var box in await Question(question).GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
    }

    /// <summary>Ticks the one box of a question.</summary>
    public async Task TicksTheOnly(string question)
    {
        var box = Question(question).GetByRole(AriaRole.Checkbox);
        if (ByKeyboard)
        {
            await Reaches(box);
            await Page.Keyboard.PressAsync("Space");
        }
        else
        {
            await box.CheckAsync();
        }
        (await box.IsCheckedAsync()).ShouldBeTrue(question);
    }

    public async Task Dates(string question, DateOnly date)
    {
        var group = Question(question);
        foreach (var (part, value) in new[] { ("Day", date.Day), ("Month", date.Month), ("Year", date.Year) })
        {
            var field = group.GetByLabel(part, new() { Exact = true });
            var text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (ByKeyboard)
            {
                await Reaches(field);
                await Page.Keyboard.PressAsync("Control+A");
                await Page.Keyboard.TypeAsync(text);
            }
            else
            {
                await field.FillAsync(text);
            }
        }
    }

    public Task Chooses(string question, string file, byte[] content) =>
        Field(question)
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = file,
                    MimeType = "application/json",
                    Buffer = content,
                }
            );

    /// <summary>Presses a button whose answer comes into the page in view, by script.</summary>
    public async Task PressesHere(string button)
    {
        var control = Main.GetByRole(AriaRole.Button, Called(button)).First;
        if (ByKeyboard)
        {
            await Reaches(control);
            await Page.Keyboard.PressAsync("Enter");
            return;
        }
        await control.ClickAsync();
    }

    /// <summary>Presses a key where the focus is.</summary>
    public Task Strikes(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Waits for words that come into the page in view by themselves.</summary>
    public Task SeesCome(string text) => Main.GetByText(text).First.WaitForAsync();

    /// <summary>Looks at the page in view once more: script has changed it.</summary>
    public Task LooksAgain(string state) => pages.Look(visit, $"{Identifier().Replace(Path, "x")}-{state}", false);

    /// <summary>Acts in one part of a page that has several forms of a kind.</summary>
    public async Task In(string region, Func<Task> act)
    {
        part = Page.GetByRole(AriaRole.Region, new() { Name = region, Exact = true });
        try
        {
            await act();
        }
        finally
        {
            part = null;
        }
    }

    /// <summary>The addresses of all links on the page that hold these words.</summary>
    public async Task<IReadOnlyList<string>> Links(string holding)
    {
        var links = await Main.Locator($"a[href*='{holding}']").AllAsync();
        return [.. await Task.WhenAll(links.Select(async link => (await link.GetAttributeAsync("href"))!))];
    }

    public async Task Reads(params string[] texts)
    {
        var shown = Spaces().Replace(await Page.GetByRole(AriaRole.Main).InnerTextAsync(), " ");
        foreach (var text in texts)
            shown.ShouldContain(text, Case.Insensitive, $"{name} at {Page.Url}");
    }

    public async Task<string> Downloads(string address)
    {
        var response = await Page.APIRequest.GetAsync(new Uri(visit.Site, address).ToString());
        response.Status.ShouldBe(200, address);
        return await response.TextAsync();
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    private async Task Goes(ILocator control)
    {
        await Moves(control);
        var complaint = Page.Locator(".nhsuk-error-summary");
        if (await complaint.CountAsync() > 0)
            Assert.Fail($"{name} at {Page.Url}: {await complaint.InnerTextAsync()}");
        visit.Status.ShouldBeLessThan(400, $"{name} at {Page.Url}");
        await Look();
    }

    /// <summary>Uses a link or a button, and waits for the page that it leads to.</summary>
    private async Task Moves(ILocator control)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        Page.Load += Arrive;
        try
        {
            if (ByKeyboard)
            {
                await Reaches(control);
                await Page.Keyboard.PressAsync("Enter");
            }
            else
            {
                await control.ClickAsync();
            }
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{name} waits for a page after {control} at {Page.Url}", e);
        }
        finally
        {
            Page.Load -= Arrive;
        }
    }

    private async Task Look() =>
        await pages.Look(
            visit,
            Identifier().Replace(Path, "x"),
            (await Page.TitleAsync()).StartsWith("Error: ", StringComparison.Ordinal)
        );

    private Task Reaches(ILocator control) =>
        Tabs(() => control.EvaluateAsync<bool>("e => e === document.activeElement"), control.ToString()!);

    private async Task Tabs(Func<Task<bool>> isThere, string where)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await isThere())
                return;
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{name} cannot reach {where} with the keyboard at {Page.Url}");
    }

    /// <summary>A single question is the heading of its page, and is named after what the page is about.</summary>
    private ILocator Field(string question) =>
        Main.GetByLabel(Said("^", question))
            .Or(Main.GetByRole(AriaRole.Textbox, new() { NameRegex = Said(@"\s", question) }))
            .First;

    private ILocator Question(string question) =>
        Main.GetByRole(AriaRole.Group, new() { NameRegex = Said(@"(^|\s)", question) }).First;

    private static Regex Said(string before, string question) =>
        new($@"{before}{Regex.Escape(question)}( \(optional\))?\s*$");

    /// <summary>Words that only screen readers say are set apart by a space, before a colon as well.</summary>
    private static LocatorGetByRoleOptions Called(string text) =>
        new()
        {
            NameRegex = new Regex(
                $"^\\s*{Regex.Escape(text).Replace(":", @"\s*:", StringComparison.Ordinal)}\\s*$",
                RegexOptions.IgnoreCase
            ),
        };

    [GeneratedRegex(
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/(sections|criteria|coverage|confirm|answers|bookings|invited|news|questions/new)/)[^/]+|(?<=/(statements|moderation|mine)/)[0-9]+"
    )]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
