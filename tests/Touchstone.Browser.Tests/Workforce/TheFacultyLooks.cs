using System.Globalization;
using Touchstone.Browser.Tests.Journey;
using Touchstone.Core.Access;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>A regional lead sees the employers, the returns and the demand of their region; staff publish what it comes to.</summary>
internal static class TheFacultyLooks
{
    public static async Task Tell(Story story, Region region)
    {
        var year = story.Today.Year + 1;
        var lead = await story.Person(Region.RegionalLead);
        await lead.Opens("/workforce/region");
        await lead.Reads(region.EmployerName, "2.0");
        await lead.Opens(story.Kept["collection"]);
        await lead.Follows("See the returns");
        await lead.Reads(region.EmployerName, region.UniversityName);
        await lead.LooksAgain();
        await lead.Opens(story.Kept["plan"]);
        await lead.Reads("Completed");
        await lead.Opens("/workforce/demand");
        await lead.Follows(string.Create(CultureInfo.InvariantCulture, $"Returns for {year}"));
        await lead.Reads("Frailty");
        (await lead.Downloads("/workforce/region?format=csv")).ShouldContain("readiness_mean");
        (await lead.Downloads("/api/v1/workforce/region")).ShouldContain(region.EmployerName);

        await OthersAskToo(story, year);
        await Publishes(story, lead.Path);
    }

    private static async Task Publishes(Story story, string demand)
    {
        var staff = await story.Person(Region.Staff);
        await staff.Opens(demand);
        await staff.Follows("Publish a summary");
        await staff.Fills("Title", "Demand of the north west");
        await staff.Fills("What do the figures come to?", "Frailty leads.");
        await staff.Presses("Publish the demand");
        await staff.Reads("Frailty leads.", "12");
        await staff.Opens("/workforce/demand");
        await staff.LooksAgain();
        await staff.Opens("/workforce/tables");
        await staff.Follows("How a program reads these tables");
        await staff.Follows("Make a key");
        await staff.Fills("Name of the key", "Dashboard");
        await staff.Fills("Your password", Story.Password);
        await staff.Presses("Make the key");
        await staff.Reads("Copy the key now", "Dashboard");
        await staff.LooksAgain();
        await staff.Follows("End Dashboard");
        await staff.Opens(story.Kept["collection"]);
        await staff.LooksAgain();
    }

    /// <summary>What one or two employers ask for is not published: it could be told whose it is.</summary>
    private static async Task OthersAskToo(Story story, int year)
    {
        for (var employer = 2; employer <= DemandFigures.Least; employer++)
        {
            var lead = await story.Process.Person($"Lead {employer}");
            var organisation = await story.Process.Organisation($"Trust {employer}", "employer");
            await story.Process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(organisation.Id));
            var demand = await story.Process.Do(lead, new BeginDemandReturn(organisation.Id, year));
            var line = new DemandEntry(null, "Frailty", "nurse", "hospital-ward", "employer", 4, 4, 4, "");
            await story.Process.Do(lead, new SaveDemand(demand, [line], true, true, 0));
        }
    }
}
