using System.Globalization;
using Touchstone.Browser.Tests.Journey;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>A regional lead sees the employers, the returns and the demand of their region.</summary>
internal static class TheFacultyLooks
{
    public static async Task Tell(Story story, Region region)
    {
        var lead = await story.Person(Region.RegionalLead);
        await lead.Opens("/workforce/region");
        await lead.Reads(region.EmployerName, "2.0");
        await lead.Opens(story.Kept["collection"]);
        await lead.Follows("See the returns");
        await lead.Reads(region.EmployerName, region.UniversityName);
        await lead.Opens(story.Kept["plan"]);
        await lead.Reads("Completed");
        await lead.Opens("/workforce/demand");
        await lead.Follows(string.Create(CultureInfo.InvariantCulture, $"Returns for {story.Today.Year + 1}"));
        await lead.Reads("Frailty");
        (await lead.Downloads("/workforce/region?format=csv")).ShouldContain("readiness_mean");
    }
}
