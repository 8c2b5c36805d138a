using Touchstone.Browser.Tests.Journey;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>What was put in a workshop is recorded and published, and a university says how far it is.</summary>
internal static class UniversitiesAgree
{
    public static async Task Tell(Story story, Region region)
    {
        var staff = await story.Person(Region.Staff);
        const string Title = "Titles of awards";
        await staff.Opens("/workforce/agreements");
        await staff.Follows("Record a workshop");
        await staff.PressesTooSoon("Continue", "Enter");
        await staff.Fills("Title of the agreement", Title);
        await staff.Dates("When was the workshop?", story.Today.AddDays(-7));
        await staff.Fills("What was it for?", "So that awards mean the same everywhere.");
        await staff.Presses("Continue");
        await staff.Follows("Add a point");
        await staff.Picks("What kind of point is it?", "The title of an award");
        await staff.Selects("Which award?", "Master's degree");
        await staff.Fills("What was put?", "MSc Advanced Practice");
        await staff.Dates("From which intake does it hold?", story.Today.AddDays(300));
        await staff.Presses("Save the point");
        await staff.Follows("Add an outcome of the certificate");
        await staff.Fills("Code", "LO1");
        await staff.Fills("What will a learner be able to do?", "Assess people with complex needs");
        await staff.Fills("Which capabilities of the multi-professional framework does it answer?", "1.1 to 1.3");
        await staff.Presses("Save the outcome");
        var draft = staff.Path;
        await staff.Follows("Change point 1");
        await staff.Opens(draft);
        await staff.Follows("Change outcome LO1");
        await staff.Opens(draft);
        foreach (var university in new[] { region.UniversityName, region.OtherUniversityName })
        {
            await staff.Follows("Record a university's positions");
            await staff.Selects("University", university);
            await staff.Picks("Where did it stand on point 1?", "It agreed");
            await staff.Presses("Record the positions");
        }
        await staff.Follows("Publish");
        await staff.Presses("Publish the agreement");

        var lead = await story.Person(Region.UniversityLead);
        await lead.Opens("/workforce/agreements");
        await lead.Follows(Title);
        await lead.Follows($"Report how far {region.UniversityName} has taken it up");
        await lead.Picks("How far are you with point 1?", "We plan to take it up");
        await lead.Dates("From which intake does point 1 hold with you?", story.Today.AddDays(320));
        await lead.Presses("Send the report");
        await lead.Reads("Planned");
        await lead.LooksAgain();
    }
}
