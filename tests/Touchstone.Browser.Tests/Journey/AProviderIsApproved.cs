using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 7: an education provider plans how it will deliver the specification, and the plan is approved.</summary>
internal static class AProviderIsApproved
{
    public static async Task Tell(Story story)
    {
        var lead = await story.Person("Sam Whitlock");
        await lead.Opens("/delivery");
        await lead.Follows("Begin a delivery plan");
        await lead.Selects("Which education provider delivers it?", "Northmoor University");
        await lead.Selects("Which specification?", "Community rehabilitation 1.0");
        await lead.Presses("Begin the plan");
        story.Kept["plan"] = lead.Path;
        await lead.Follows("Describe the programme");
        await Describe(story, lead);
        await lead.Opens(story.Kept["plan"]);
        await lead.Follows("Map the capabilities");
        for (var i = 0; i < CasePackage.Capabilities.Length; i++)
        {
            var name = NameOf(i);
            await lead.In(
                name,
                async () =>
                {
                    await lead.Fills("Taught in", $"Module {i + 1}");
                    await lead.Fills("Assessed by", "Portfolio and observed practice");
                    await lead.Presses($"Save this capability: {name}");
                }
            );
        }
        await lead.Opens(story.Kept["plan"]);
        await lead.Follows("Declare and submit");
        await lead.Ticks("Declaration", "What this plan says is true, and our organisation has agreed to it");
        await lead.Presses("Submit the plan");

        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens(story.Kept["plan"]);
        await manager.Follows("Decide on the plan");
        await manager.Picks("What is the outcome?", "Approved");
        await manager.Fills("What are the reasons?", "The plan delivers every capability.");
        await manager.Ticks("Who decided?", "Morgan Adeyemi");
        await manager.Fills("Under which authority?", "Programme manager under delegation D-7");
        await manager.Dates("When was it decided?", story.Today);
        await manager.Presses("Put the decision on the record");

        await using var reader = await story.Stranger("A reader");
        await reader.Opens(story.Kept["plan"]);
        reader.Path.ShouldBe("/providers", "whoever may not read the plan is led to the public list");
        await reader.Reads("Northmoor University", "Rehabilitation in the community");
    }

    /// <summary>A capability as it is named on pages: its code, then its words.</summary>
    internal static string NameOf(int capability) =>
        (
            capability switch
            {
                0 => "A1",
                4 => "C1",
                _ => $"B{capability}",
            }
        )
        + " "
        + CasePackage.Capabilities[capability];

    private static async Task Describe(Story story, Somebody lead)
    {
        await lead.Fills("Title of the programme or module", "Rehabilitation in the community");
        await lead.Fills("How is it studied?", "Part time");
        await lead.Fills("How long does it take?", "One year");
        await lead.Fills("Academic credits", "30");
        await lead.Fills("How many can start in a year?", "24");
        await lead.Dates("When is the first intake?", story.Today.AddDays(100));
        await lead.Fills("Who can enter?", "Registered, with three years in practice.");
        await lead.Fills("Who teaches, and what is their expertise?", "Two lecturers who practise.");
        await lead.Fills("Who are your practice partners?", "Three trusts.");
        await lead.Fills("How are practitioners supervised at work?", "One hour a week.");
        await lead.Fills("How are patients and the public involved?", "They teach in every module.");
        await lead.Fills("How do you find and remove barriers?", "Captions, recordings and bursaries.");
        await lead.Fills("How is prior learning recognised?", "Up to half of the credits.");
        await lead.Fills("How is quality assured, with external examining?", "An external examiner reports each year.");
        await lead.Fills("Whom can we ask?", "Sam Whitlock");
        await lead.Fills("Their e-mail address", "sam@northmoor.example");
        await lead.Presses("Save");
    }
}
