namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 3: the project is set up, its steering group comes together, and the public joins the reference group.</summary>
internal static class DevelopmentBegins
{
    public static async Task Tell(Story story)
    {
        var lead = await story.Person("Lee Hartley");
        await lead.Follows("Set up the development project");
        if (!lead.Path.StartsWith("/development/new", StringComparison.Ordinal))
            await lead.Follows("Set up the development project");
        await lead.Fills("Title of the project", "Community rehabilitation: the specification");
        await lead.Fills("Scope", "What practitioners at advanced level are able to do in community rehabilitation.");
        await lead.Presses("Set up the project");
        story.Kept["project"] = lead.Path;

        await TheSteeringGroupComesTogether(story, lead);
        await ThePublicJoins(story);
        await lead.Opens(story.Kept["project"]);
        await lead.Follows("Add a milestone");
        await lead.Fills("What will have been reached?", "The steering group has agreed the first draft");
        await lead.Dates("By when?", story.Today.AddDays(90));
        await lead.Presses("Add the milestone");
        await lead.Follows("Forecast the end of development anew");
        await lead.Dates("When will the specification be ready for review?", story.Today.AddDays(270));
        await lead.Fills("Why has the date changed?", "Services asked for more time to answer.");
        await lead.Presses("Save the forecast");
        await lead.Follows("People who registered to be involved");
        await lead.Reads("Noor Idris", "1 person");
    }

    private static async Task TheSteeringGroupComesTogether(Story story, Somebody lead)
    {
        await lead.Follows("Steering group");
        story.Kept["steering"] = lead.Path;
        var seats = new[]
        {
            ("Farah Siddiqui", "Clinicians in the area"),
            ("Jon Keating", "Clinicians in the area"),
            ("Dilys Owen", "Educators"),
            ("Marek Wolny", "Employers"),
            ("Sunniva Dale", "Professional bodies"),
            ("Hal Barrow", "Patients and the public"),
            ("Ife Bello", "Carers and families"),
        };
        foreach (var (name, constituency) in seats)
        {
            await story.Appoint(name);
            await lead.Follows("Add a member");
            await lead.Fills("E-mail address of their account", story.Kept[name]);
            await lead.Picks("Whom do they speak for?", constituency);
            if (name == "Farah Siddiqui")
                await lead.Ticks("Part in the group", "They chair the group");
            await lead.Presses("Add the member");
        }
        await lead.Reads("Farah Siddiqui", "Chair");

        var member = await story.Person("Farah Siddiqui");
        await member.Opens(story.Kept["steering"]);
        await member.Fills("Your interests", "None");
        await member.Ticks("Your name", "I agree to be named on the public page of the project");
        await member.Presses("Save");
    }

    private static async Task ThePublicJoins(Story story)
    {
        await using var somebody = await story.Stranger("Noor Idris", byKeyboard: true, on: Screen.Phone);
        await somebody.Opens(story.Kept["project"]);
        await somebody.Reads("Farah Siddiqui");
        await somebody.Follows("Register to be involved");
        await somebody.PressesTooSoon("Register", "Enter your name");
        await somebody.Fills("Your name", "Noor Idris");
        await somebody.Fills("Your e-mail address", "noor@people.example");
        await somebody.Selects("Your profession", "Physiotherapist");
        await somebody.Selects("Where you work, or what brings you here", "Community health");
        await somebody.Selects("Your region", "North West");
        await somebody.TicksTheOnly("Your consent");
        await somebody.Presses("Register");
        await somebody.Opens(await story.LinkIn("noor@people.example", "/get-involved/confirm/"));
        await somebody.Presses("Confirm");
        await somebody.Reads("You are registered");
    }
}
