using Touchstone.Core.Access;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>An administrator invites the programme manager, who brings organisations and people in.</summary>
internal static class PeopleComeTogether
{
    public static async Task Tell(Story story)
    {
        await story.Appoint("Ada Lindqvist", Role.Administrator);
        var admin = await story.Person("Ada Lindqvist");
        await admin.Follows("People");
        await admin.Follows("Invite somebody");
        await admin.PressesTooSoon("Send the invitation", "Enter");
        await admin.Fills("Their name", "Morgan Adeyemi");
        await admin.Fills("Their e-mail address", "morgan@centre.example");
        await admin.Picks("Which role?", "Programme manager");
        await admin.Fills("Why?", "Appointed to the post.");
        await admin.Presses("Send the invitation");

        await using (var invited = await story.Stranger("Morgan Adeyemi"))
        {
            await invited.Opens(await story.LinkIn("morgan@centre.example", "/invitation?"));
            await invited.Fills("Your name", "Morgan Adeyemi");
            await invited.Fills("Choose a password", Story.Password);
            await invited.Presses("Accept the invitation");
        }
        story.Kept["Morgan Adeyemi"] = "morgan@centre.example";
        var manager = await story.Person("Morgan Adeyemi");
        await OrganisationsJoin(story, manager);
        await Appointments(story);
    }

    private static async Task OrganisationsJoin(Story story, Somebody manager)
    {
        foreach (
            var (name, kind, domain) in new[]
            {
                ("Rehabilitation Skills Alliance", "Development organisation", "alliance.example"),
                ("Northmoor University", "Education provider", "northmoor.example"),
            }
        )
        {
            await manager.Opens("/organisations");
            await manager.Follows("Add an organisation");
            await manager.Fills("Name", name);
            await manager.Selects("Kind of organisation", kind);
            await manager.Fills("Mail domain", domain);
            await manager.Presses("Add the organisation");
            story.Kept[name] = manager.Here.ToString();
        }
    }

    private static async Task Appointments(Story story)
    {
        await story.Appoint("Chika Okonkwo", Role.DecisionPanelChair);
        await story.Appoint("Delia Marsh", Role.DecisionPanelMember);
        await story.Appoint("Emrys Vaughan", Role.DecisionPanelMember);
        await story.Appoint("Asha Raman", Role.GatewayAssessor);
        await story.Appoint("Petra Novak", Role.ReviewPanelChair);
        await story.Appoint("Ines Duarte", Role.Evaluator);
        await story.Appoint("Lee Hartley");
        foreach (var reviewer in new[] { "Rowan Blake", "Bea Thornton", "Gwen Pritchard" })
            await story.Appoint(reviewer);
        var university = Core.Record.RecordKinds.Organisation.Ref(Guid.Parse(story.Kept["Northmoor University"]));
        await story.Appoint("Sam Whitlock");
        await story.Give("Sam Whitlock", Role.ProviderLead, university);
        await story.Appoint("Ash Delaney");
        await story.Give("Ash Delaney", Role.Assessor, university);
    }
}
