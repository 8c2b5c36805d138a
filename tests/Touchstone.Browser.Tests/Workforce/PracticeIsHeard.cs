using Touchstone.Browser.Tests.Journey;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>An employer brings a job description; its statements are confirmed, grouped and rated.</summary>
internal static class PracticeIsHeard
{
    private static readonly string[] Statements =
    [
        "Assesses people with complex needs and reaches a diagnosis",
        "Supervises and teaches trainees from several professions",
    ];

    public static async Task Tell(Story story, Region region)
    {
        const string Title = "Core and specialist";
        var staff = await story.Person(Region.Staff);
        await staff.Opens("/workforce/practice");
        await staff.Follows("Open an exercise");
        await staff.Fills("Title", Title);
        await staff.Fills("What is it for?", "To find what is common.");
        await staff.Presses("Open the exercise");
        var exercise = staff.Path;

        var lead = await story.Person(Region.EmployerLead);
        await lead.Opens("/workforce/practice");
        await lead.Follows($"Bring a document of {region.EmployerName}");
        await lead.PressesTooSoon("See the statements in it", "Choose");
        await lead.Selects("Exercise", Title);
        await lead.Fills("What is the document called?", "Job description, acute");
        await lead.Picks("What is it?", "A job description");
        await lead.Fills("Or paste its text", string.Join('\n', Statements));
        await lead.Presses("See the statements in it");
        for (var place = 1; place <= Statements.Length; place++)
            await lead.Picks($"Is statement {place} a capability?", "Keep it");
        await lead.Presses("Save and go on");
        await lead.Reads("0 still to decide on");

        await staff.Opens(exercise);
        await staff.Presses("Group the confirmed statements by their words");
        await staff.Follows(Statements[0]);
        await staff.Picks("Is it core or specialist?", "Core");
        await staff.Presses("Confirm the group");
        await staff.Follows("Open a round of rating");
        await staff.Fills("What are people asked?", "How important is it?");
        await staff.Dates("Until when can they rate?", story.Today.AddDays(14));
        await staff.Presses("Open the round");

        await lead.Opens(exercise);
        await lead.Follows("Rate what matters most");
        await lead.SelectsWhatBegins(Statements[0], "9");
        await lead.Presses("Send your ratings");
        await staff.Opens(exercise);
        await staff.Presses("Close the round");
        await staff.LooksAgain();
    }
}
