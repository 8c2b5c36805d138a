using Touchstone.Core.Development.Specifications;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 3: a framework of another body is brought in, and everything that reviewers look for is written.</summary>
internal static class TheSpecificationIsWritten
{
    public static async Task Tell(Story story)
    {
        var lead = await story.Person("Lee Hartley");
        await lead.Opens(story.Kept["project"]);
        await lead.Follows("Write the specification");
        story.Kept["draft"] = lead.Path;
        await TheFrameworkComesIn(lead);
        await TheSectionsAreWritten(story, lead);
        await LearningAndAssessmentAreStated(story, lead);
        await ThePillarsAreCovered(story, lead);

        await lead.Opens(story.Kept["draft"]);
        await lead.Follows("History of changes");
        await lead.Opens(story.Kept["draft"]);
        await lead.Follows("Versions: freeze, compare, offer for review");
        await lead.Fills("What is new in this version?", "The first complete draft, for independent review.");
        await lead.Presses("Freeze this version");
        if (!lead.Path.StartsWith("/specifications/versions/", StringComparison.Ordinal))
            await lead.Follows("0.1");
        story.Kept["version"] = lead.Here.ToString();
        await lead.Presses("Offer it for independent review");

        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens("/my-work");
        await manager.Follows("Decide whether the specification is ready for review");
        if (!manager.Path.EndsWith("/readiness", StringComparison.Ordinal))
            await manager.Follows("Decide whether it is ready for review");
        await manager.Picks("Decision", "Ready to submit");
        await manager.Fills("Reasons", "Everything that reviewers look for is there.");
        await manager.Fills("Under which authority do you decide?", "Programme manager");
        await manager.Dates("Decided on", story.Today);
        await manager.Presses("Record the decision");
    }

    private static async Task TheFrameworkComesIn(Somebody lead)
    {
        await lead.Follows("Bring in a file (CASE, CSV, Excel, Word or plain text)");
        await lead.Chooses("The file", "community-rehabilitation.json", CasePackage.Of("Community rehabilitation"));
        await lead.Presses("See what it would change");
        await lead.Reads("Entries in the file 18");
        await lead.Presses("Take it over");
        await lead.Reads(CasePackage.Capabilities[0]);
    }

    private static async Task TheSectionsAreWritten(Story story, Somebody lead)
    {
        foreach (
            var section in story.Process.Data.SpecificationSections.Latest.Where(s =>
                s.IsRequired && !Readiness.StructuredSections.Contains(s.Code)
            )
        )
        {
            await lead.Follows($"Change {section.Name}");
            await lead.Fills(section.Name, $"{section.Name}: what a reader needs to know, with its sources.");
            await lead.Presses("Save");
        }
        await lead.Follows("Change Target professions");
        await lead.Fills("Nurse", "Registered, with three years of practice.");
        await lead.Fills("Physiotherapist", "Registered, with three years of practice.");
        await lead.Presses("Save");
        await lead.Follows("Change Level and size");
        await lead.Fills("Credits", "30");
        await lead.Fills("Hours of learning", "300");
        await lead.Presses("Save");
    }

    private static async Task LearningAndAssessmentAreStated(Story story, Somebody lead)
    {
        await lead.Opens(story.Kept["draft"]);
        await lead.Follows("Every learning outcome is tied to capabilities, and every capability to an outcome");
        await lead.Fills("Code", "LO1");
        await lead.Fills("What will a learner be able to do?", "Practise and lead community rehabilitation.");
        await lead.TicksAll("Which capabilities does it develop?");
        await lead.Presses("Save");
        await lead.Opens(story.Kept["draft"]);
        await lead.Follows("Every capability has assessment methods and a grading scale");
        await lead.Ticks("By which methods?", "Case-based discussion", "Portfolio with critical narrative");
        await lead.Picks("On which scale?", "Capability at work");
        await lead.Presses("Save the assessment");
    }

    private static async Task ThePillarsAreCovered(Story story, Somebody lead)
    {
        var answers = new[] { "1.1 to 1.5", "1.6 to 1.11", "2.1 to 2.6", "3.1 to 3.8", "2.7 to 2.11, 4.1 to 4.7" };
        for (var i = 0; i < answers.Length; i++)
        {
            await lead.Opens(story.Kept["draft"]);
            await lead.Follows(CasePackage.Capabilities[i]);
            await lead.Follows("Change the mapping");
            await lead.Fills("Which capabilities of the framework does it answer?", answers[i]);
            await lead.Fills("Why?", "Its statements show each of these.");
            await lead.Presses("Save the mapping");
        }
        await lead.Opens(story.Kept["draft"]);
        await lead.Follows("Every capability of the framework is covered, or its absence is explained");
        await lead.Reads("Gaps 1");
        await lead.Follows("Explain where 4.8 is met");
        await lead.Fills("Where is 4.8 met?", "In the Master's programme that the credential is a part of.");
        await lead.Presses("Save");
        await lead.Reads("Gaps 0", "Covered elsewhere 1");
    }
}
