using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>
/// Somebody codes what people said, finds something in it, recommends an action that is answered, and publishes the report: by
/// keyboard where scripts run, and by plain forms where none do.
/// </summary>
public sealed class AnalystTests(BrowserFixture browser, TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Analyst = "Ines Duarte";
    private const string Manager = "Morgan Adeyemi";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_keyboard()
    {
        await using var story = new Story(browser, database, Screen.Desktop);
        var (analyst, analysis) = await Begun(story);
        await analyst.Follows("Go on coding");
        var page = analyst.Page;
        var words = page.Locator("[data-words]");
        await words.FocusAsync();

        await page.Keyboard.PressAsync("s");
        await Chosen(page, "There is no time for supervision 😟 in text 1.");
        await page.Keyboard.PressAsync("s");
        await Chosen(page, "Nobody pays for it.");
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("q");
        await page.Keyboard.PressAsync("q");
        await page.Keyboard.PressAsync("q");
        await page.Keyboard.PressAsync("W");
        await Chosen(page, "is no time for supervision");
        await page.Keyboard.PressAsync("w");
        await Chosen(page, "is no time for supervision 😟 in");
        await Arrives(page, () => page.Keyboard.PressAsync("1"));
        (await page.Locator("[data-words] mark").InnerTextAsync()).ShouldBe("is no time for supervision 😟 in");
        (await Focused(page)).ShouldBeTrue("the text has the focus again");

        await Arrives(page, () => page.Keyboard.PressAsync("2"));
        (await Given(page)).ShouldBe(["Money", "Time"], ignoreOrder: true);
        await Arrives(page, () => page.Keyboard.PressAsync("u"));
        (await Given(page)).Count.ShouldBe(1);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("mon");
        (await page.Locator("[data-code-line]:visible").CountAsync()).ShouldBe(1);
        await Arrives(page, () => page.Keyboard.PressAsync("Enter"));
        (await Given(page)).ShouldBe(["Money", "Time"], ignoreOrder: true);
        // A letter that is typed into a field is a letter.
        await page.GetByLabel("Remark").FocusAsync();
        await page.Keyboard.TypeAsync("fuj");
        (await page.GetByLabel("Remark").InputValueAsync()).ShouldBe("fuj");
        await words.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Arrives(page, () => page.Keyboard.PressAsync("f"));
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("Text 2");
        await Arrives(page, () => page.Keyboard.PressAsync("j"));
        await Arrives(page, () => page.Keyboard.PressAsync("k"));
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("Text 2");

        await Concluded(story, analyst, analysis);
    }

    [Fact]
    public async Task Without_script()
    {
        await using var story = new Story(browser, database, Screen.WithoutScript);
        var (analyst, analysis) = await Begun(story);
        await analyst.Follows("Go on coding");
        await analyst.Fills("Only to these words", "no time for supervision 😟");
        await analyst.Presses("Time");
        (await analyst.Page.Locator("[data-words] mark").InnerTextAsync()).ShouldBe("no time for supervision 😟");
        await analyst.Fills("Only to these words", "words that nobody said");
        await analyst.PressesTooSoon("Money", "exactly as they stand");
        await analyst.Presses("Take back Time");
        (await Given(analyst.Page)).ShouldBeEmpty();
        await analyst.Presses("Money");
        await analyst.Presses("Finish, and go to the next");
        (await analyst.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("Text 2");

        await Concluded(story, analyst, analysis);
    }

    /// <summary>An analysis is opened, notes come in, and two codes are written.</summary>
    private static async Task<(Somebody Analyst, string Analysis)> Begun(Story story)
    {
        await story.Appoint(Analyst, Role.EngagementFacilitator);
        var analyst = await story.Person(Analyst);
        await analyst.Follows("Insight");
        await analyst.Follows("Open an analysis");
        await analyst.Fills("Title", "What people said of the draft");
        await analyst.Fills("What does it want to know?", "What stands in the way?");
        await analyst.Picks(
            "Where several people code the same text, when does a code count?",
            "A text has a code when one of its coders gave it"
        );
        await analyst.Presses("Open the analysis");
        var analysis = analyst.Path;
        await analyst.Follows("Bring in what people said");
        await analyst.Opens(analysis + "/exchange");
        await analyst.Opens(analysis + "/upload");
        await analyst.Opens(analysis + "/notes");
        await analyst.Fills("What are they of?", "Roundtable of employers");
        await analyst.Fills("The notes", string.Join("\n\n", Enumerable.Range(1, 24).Select(Note)));
        await analyst.Picks("Did those who spoke allow their words to be quoted?", "Yes");
        await analyst.Presses("Bring them in");
        foreach (var (name, definition) in new[] { ("Time", "Hours to learn"), ("Money", "Who pays") })
        {
            await analyst.Opens(analysis + "/codes/new");
            await analyst.Fills("Name of the code", name);
            await analyst.Fills("What it means", definition);
            await analyst.Presses("Add the code");
        }
        await analyst.Opens(analysis);
        return (analyst, analysis);
    }

    private static string Note(int number) =>
        number % 2 == 1
            ? $"There is no time for supervision 😟 in text {number}. Nobody pays for it."
            : $"Supervisors are few in text {number}. Those who are left share a room.";

    private static async Task Concluded(Story story, Somebody analyst, string analysis)
    {
        await CodeTheRest(story, Guid.Parse(analysis.Split('/')[^1]));
        await analyst.Opens(analysis + "/texts?quotable=true");
        await analyst.Follows("3");
        await analyst.Opens(analysis + "/codebook");
        await analyst.Follows("Time");
        var code = analyst.Path;
        await analyst.Opens(code + "/split");
        await analyst.Opens(code + "/merge");
        await analyst.Opens(analysis + "/blind");
        await analyst.Opens(analysis + "/edit");

        await analyst.Opens(analysis + "/findings");
        await analyst.Follows("Write a finding");
        await analyst.PressesTooSoon("Save the finding", "Enter");
        await analyst.Fills("What is found, in one line", "There is no time");
        await analyst.Fills("The finding", "Half of those who spoke have no time to supervise.");
        await analyst.Ticks("Which codes does it rest on?", "Time");
        await analyst.Presses("Save the finding");
        await analyst.Reads("There is no time", "12 of 24");
        var finding = analyst.Path;
        await analyst.Fills("Number of the text", "3");
        await analyst.Fills("Its words", "Nobody pays for it");
        await analyst.Presses("Quote them");
        await analyst.Reads("Nobody pays for it");
        await analyst.Opens(finding + "/drop");

        await analyst.Opens(analysis + "/findings");
        await analyst.Follows("Recommend an action");
        await analyst.Fills("What should be done?", "Count supervision in job plans.");
        await analyst.Picks("Whom is it asked of?", "Employers");
        await analyst.Fills("Who exactly?", "Trusts");
        await analyst.Ticks("Which findings does it follow from?", "1. There is no time");
        await analyst.Presses("Recommend it");
        var action = analyst.Path;

        await story.Appoint(Manager, Role.ProgrammeManager);
        var manager = await story.Person(Manager);
        await manager.Opens(action);
        await manager.Picks("The answer", "Accepted in part");
        await manager.Fills("Why?", "Hours are for employers to say.");
        await manager.Picks("How far has it come?", "In progress");
        await manager.Presses("Give the answer");
        await manager.Reads("Hours are for employers to say.");
        await manager.Opens(analysis + "/findings");
        await manager.Presses("Build an edition");
        await manager.Reads("Nobody pays for it", "12 of 24", "Trusts");
        var report = manager.Path;
        await manager.Follows("What every sentence rests on");
        await manager.Opens(report);
        await manager.Follows("Publish it");
        await manager.Presses("Publish it");

        await using var reader = await story.Stranger("Noor Idris");
        await reader.Opens(report);
        await reader.Reads("Nobody pays for it", "Hours are for employers to say.");
        story.Pages.Faults.ShouldBeEmpty();
        story.Pages.Count.ShouldBeGreaterThan(25);
    }

    /// <summary>What one person would do for an hour, by the same use cases.</summary>
    private static async Task CodeTheRest(Story story, Guid analysis)
    {
        await using var db = story.Process.Open();
        var mail = story.Kept[Analyst];
        var coder = Actor.Person(
            await db.Set<Account>().Where(a => a.Email == mail).Select(a => a.Id).SingleAsync(Cancel)
        );
        var codes = (await story.Process.Do(coder, new GetCodebook(analysis))).Lines.ToDictionary(
            l => l.Code.Name,
            l => l.Code.Id
        );
        foreach (var line in (await story.Process.Do(coder, new GetTexts(analysis, TextFilter.None))).Lines)
        {
            if (!line.Codes.Contains("Time") && line.Text.Place % 2 == 1)
            {
                await story.Process.Do(coder, new GiveCode(line.Text.Id, codes["Time"]));
            }
            await story.Process.Do(coder, new FinishText(line.Text.Id, true));
        }
    }

    private static async Task<IReadOnlyList<string>> Given(IPage page) =>
        await page.Locator(".ts-coding__text .ts-coding__given strong").AllInnerTextsAsync();

    private static async Task Chosen(IPage page, string words)
    {
        var said = page.Locator("[data-chosen]");
        await Assertions.Expect(said).ToHaveTextAsync($"To the words “{words}”.");
    }

    private static Task<bool> Focused(IPage page) =>
        page.EvaluateAsync<bool>("() => document.activeElement?.hasAttribute('data-words') === true");

    /// <summary>Acts, and waits for the page that comes of it.</summary>
    private static async Task Arrives(IPage page, Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage one) => arrived.TrySetResult();
        page.Load += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        }
        finally
        {
            page.Load -= Arrive;
        }
    }
}
