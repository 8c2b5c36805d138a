using Touchstone.Core.Access;
using Touchstone.Core.Priorities;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>What the public does here, in a browser that runs no scripts.</summary>
public sealed class WithoutScriptTests(BrowserFixture browser, TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Somebody_proposes_an_area_takes_part_makes_an_account_and_searches()
    {
        await using var story = new Story(browser, database, Screen.WithoutScript);
        await OpenARound(story);
        await using var somebody = await story.Stranger("Noor Idris");

        await ProposesAnArea(somebody);
        await RegistersToBeInvolved(story, somebody);
        await MakesAnAccount(story, somebody);
        await Searches(somebody);

        story.Pages.Faults.ShouldBeEmpty();
        story.Pages.Count.ShouldBeGreaterThan(15);
    }

    private static async Task OpenARound(Story story)
    {
        var manager = await story.Process.Person("Morgan Adeyemi", Role.ProgrammeManager);
        var now = story.Process.Clock.GetUtcNow();
        await story.Process.Do(
            manager,
            new OpenRound("First priority round", "We look for needs.", now.AddMinutes(-1), now.AddDays(30))
        );
    }

    private static async Task ProposesAnArea(Somebody somebody)
    {
        await somebody.Opens("/");
        await somebody.Follows("Propose an area");
        await somebody.Follows("First priority round");
        await somebody.Follows("Propose an area");
        await somebody.PressesTooSoon("Send the proposal", "Enter");
        await ANeedIsPutForward.Propose(somebody, "Community rehabilitation");
        await somebody.Presses("Send the proposal");
        await somebody.Reads("Proposal sent");
    }

    private static async Task RegistersToBeInvolved(Story story, Somebody somebody)
    {
        await somebody.Opens("/get-involved");
        await somebody.Ticks("Which credentials?", "All of them, those to come included");
        await somebody.Fills("Your name", "Noor Idris");
        await somebody.Fills("Your e-mail address", "noor@people.example");
        await somebody.PressesTooSoon("Register", "profession");
        await somebody.Selects("Your profession", "Physiotherapist");
        await somebody.Selects("Where you work, or what brings you here", "Community health");
        await somebody.Selects("Your region", "North West");
        await somebody.TicksTheOnly("Your consent");
        await somebody.Presses("Register");
        await somebody.Opens(await story.LinkIn("noor@people.example", "/get-involved/confirm/"));
        await somebody.Presses("Confirm");
        await somebody.Reads("You are registered");
    }

    private static async Task MakesAnAccount(Story story, Somebody somebody)
    {
        await somebody.Opens("/register");
        await somebody.Fills("Your name", "Noor Idris");
        await somebody.Fills("E-mail address", "noor@people.example");
        await somebody.Presses("Continue");
        await somebody.Opens(await story.LinkIn("noor@people.example", "/register/finish?"));
        await somebody.Fills("New password", Story.Password);
        await somebody.Presses("Create the account");
        await somebody.Opens("/sign-in");
        await somebody.Fills("E-mail address", "noor@people.example");
        await somebody.Fills("Password", Story.Password);
        await somebody.Presses("Sign in");
        somebody.Path.ShouldBe("/my-work");
        await somebody.Opens("/account");
        await somebody.Follows("Your data: see and download all of it");
    }

    private static async Task Searches(Somebody somebody)
    {
        await somebody.Opens("/search?q=priority+round");
        await somebody.Reads("First priority round");
        await somebody.Opens("/search?q=nothing+of+the+kind");
        await somebody.Reads("Nothing public matches");
    }
}
