using System.Globalization;
using Touchstone.Browser.Tests.Journey;
using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>An employer's lead uses the deployment toolkit from the self-assessment to the demand return.</summary>
internal static class AnEmployerPlans
{
    public static async Task Tell(Story story, Region region)
    {
        var lead = await story.Person(Region.EmployerLead);
        await lead.Opens("/workforce/toolkit");
        await lead.Follows(region.EmployerName);
        var home = lead.Path;
        await Assesses(story, lead);
        await PlansARole(lead, home);
        await PlansSupervision(lead, home);
        await AsksForPlaces(story, lead, home);
        await lead.Opens(home);
        await lead.LooksAgain();
        await lead.Follows("Name an executive sponsor");
        await lead.Opens(home + "/actions");
        await lead.Opens(home + "/benchmarks/organisation");
        await lead.Opens("/workforce/job-description");
    }

    private static async Task Assesses(Story story, Somebody lead)
    {
        var template = AssessmentTemplate.Of(
            story.Process.Data,
            AssessmentForm.Organisation,
            AssessmentTemplate.EditionOn(story.Process.Data, AssessmentForm.Organisation, story.Today)
        );
        await lead.Follows("Begin a self-assessment");
        await lead.Picks("What do you want to assess?", "Readiness of the organisation");
        await lead.Presses("Begin");
        await lead.PressesTooSoon("Finish the self-assessment", "Choose");
        foreach (var item in template.Items)
        {
            await lead.Picks(item.Question, $"2. {template.Levels[1].Name}");
            await lead.Fills($"What shows it for {item.Name.ToLowerInvariant()}?", "Minutes of the group.");
        }
        await lead.Presses("Finish the self-assessment");
        await lead.Reads("Mean level 2.0");
        await lead.Follows($"Plan an action for {template.Items[0].Name}");
        await lead.Fills("What will be done?", "Name an executive sponsor");
        await lead.Fills("How will you know that it is done?", "Minutes of the board");
        await lead.Fills("Who does it?", "Director of workforce");
        await lead.Dates("By when?", story.Today.AddDays(90));
        await lead.Presses("Plan the action");
    }

    private static async Task PlansARole(Somebody lead, string home)
    {
        await lead.Opens(home);
        await lead.Follows("Plan a role");
        await lead.Fills("What is the role called?", "Advanced practitioner in frailty");
        await lead.Fills("1. What do patients and the service need?", "One in four waits.");
        await lead.Fills("2. What does the role do about it?", "Two posts.");
        await lead.Fills("3. What must somebody in it be able to do?", "All four pillars.");
        await lead.Fills("4. Who supervises, and with what time?", "A consultant.");
        await lead.Fills("5. Who pays for training, cover and the post afterwards?", "The establishment.");
        await lead.Fills("6. How will you know whether it works?", "Waiting times.");
        await lead.Presses("Agree to the plan");
        await lead.Follows("Change it");
    }

    private static async Task PlansSupervision(Somebody lead, string home)
    {
        await lead.Opens(home);
        await lead.Follows("Open the supervision planner");
        await lead.Follows("Add a trainee");
        await lead.Fills("What do you call this training post?", "Frailty trainee 1");
        await lead.Fills("Name or post", "Consultant practitioner");
        await lead.Fills("Scheduled hours a month", "2");
        await lead.TicksAll("Which pillars do they cover?");
        await lead.Presses("Save");
        await lead.Reads("Frailty trainee 1");
        await lead.LooksAgain();
        var planner = lead.Path;
        await lead.Follows("Frailty trainee 1");
        await lead.Opens(planner);
        await lead.Follows("Remove Frailty trainee 1");
    }

    private static async Task AsksForPlaces(Story story, Somebody lead, string home)
    {
        var year = story.Today.Year + 1;
        await lead.Opens(home);
        await lead.Follows("Begin a demand return");
        await lead.Fills("Which year does the demand return begin with?", year.ToString(CultureInfo.InvariantCulture));
        await lead.Presses("Continue");
        await lead.Fills("Area of practice, if it has no credential yet", "Frailty");
        await lead.Selects("Profession", story.Process.Data.Professions.Latest.NameOf("nurse"));
        await lead.Selects("Setting", story.Process.Data.Settings.Latest.NameOf("hospital-ward"));
        await lead.Selects("Funding", story.Process.Data.FundingSources.Latest[0].Name);
        for (var i = 0; i < 3; i++)
            await lead.Fills(string.Create(CultureInfo.InvariantCulture, $"Starts in {year + i}"), "4");
        await lead.Ticks("When you submit", "Our organisation agrees to this return");
        await lead.Presses("Submit the return");
        await lead.Reads("Submitted");
    }
}
