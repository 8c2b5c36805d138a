namespace Touchstone.Browser.Tests.Journey;

/// <summary>
/// Stage 8: a practitioner makes an account, is enrolled, shows every capability by evidence of the three routes, with the
/// keyboard alone and on a phone, is signed off and recognised.
/// </summary>
internal static class APractitionerLearns
{
    private const string Address = "zoe@people.example";

    public static async Task Tell(Story story)
    {
        var practitioner = await Joins(story);
        var lead = await story.Person("Sam Whitlock");
        await lead.Opens(story.Kept["plan"]);
        await lead.Follows("Enrol a practitioner");
        await lead.Fills("E-mail address of the practitioner", Address);
        await lead.Selects("Profession", "Nurse");
        await lead.Fills("Registration number", "21A0000E");
        await lead.Fills("Employer", "Calder Valley Community Trust");
        await lead.Presses("Enrol the practitioner");
        story.Kept["enrolment"] = lead.Path;

        await Shows(story, practitioner);
        await Assessed(story);

        await lead.Opens(story.Kept["enrolment"]);
        await lead.Follows("Confirm completion");
        await lead.Fills("Statement of the provider", "The board confirmed the results.");
        await lead.Presses("Confirm completion");

        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens("/recognition/queue");
        await manager.Follows("Decide on Zoë Ørsted");
        await manager.Picks("What is the outcome?", "Recognised");
        await manager.Fills("What are the reasons?", "Every capability was shown.");
        await manager.Ticks("Who decided?", "Morgan Adeyemi");
        await manager.Fills("Under which authority?", "Programme manager under delegation D-9");
        await manager.Dates("When was it decided?", story.Today);
        await manager.Presses("Put the decision on the record");
    }

    private static async Task<Somebody> Joins(Story story)
    {
        await using (var newcomer = await story.Stranger("Zoë Ørsted", byKeyboard: true, on: Screen.Phone))
        {
            await newcomer.Opens("/register");
            await newcomer.Fills("Your name", "Zoë Ørsted");
            await newcomer.Fills("E-mail address", Address);
            await newcomer.Presses("Continue");
            await newcomer.Opens(await story.LinkIn(Address, "/register/finish?"));
            await newcomer.Fills("New password", Story.Password);
            await newcomer.Presses("Create the account");
        }
        story.Kept["Zoë Ørsted"] = Address;
        return await story.Person("Zoë Ørsted", byKeyboard: true, on: Screen.Phone);
    }

    private static async Task Shows(Story story, Somebody practitioner)
    {
        await practitioner.Opens("/my-work");
        await practitioner.Follows("Collect evidence for your capabilities");
        var routes = new[] { "Qualification or award", "Prior learning", "Demonstrated capability" };
        for (var i = 0; i < routes.Length; i++)
        {
            await practitioner.Opens(story.Kept["enrolment"]);
            await practitioner.Follows("Add evidence");
            await practitioner.Picks("What kind of evidence is it?", routes[i]);
            await practitioner.Fills("Title", $"{routes[i]}: three months of practice");
            await practitioner.Fills("What is it, and what does it show?", "An account of practice, with reflection.");
            await practitioner.Fills("Who can confirm that it is genuine?", "Jo Farrow, consultant");
            var shown = i == 2 ? new[] { 2, 3, 4 } : [i];
            await practitioner.Ticks(
                "Which capabilities does it support?",
                [.. shown.Select(AProviderIsApproved.NameOf)]
            );
            await practitioner.Presses("Add the evidence");
        }
    }

    private static async Task Assessed(Story story)
    {
        var assessor = await story.Person("Ash Delaney");
        await assessor.Opens("/my-work");
        await assessor.Follows("Assess new evidence");
        for (var i = 0; i < 5; i++)
        {
            var name = AProviderIsApproved.NameOf(i);
            await assessor.In(
                name,
                async () =>
                {
                    await assessor.Selects("How was it assessed?", "Case-based discussion");
                    await assessor.Picks(
                        "Grade on the scale “Capability at work”",
                        "Capable: Shows it reliably, also when the case is not simple."
                    );
                    await assessor.Fills("What are the reasons?", "Shown consistently in practice.");
                    await assessor.Presses($"Save the judgement on {name}");
                }
            );
        }
    }
}
