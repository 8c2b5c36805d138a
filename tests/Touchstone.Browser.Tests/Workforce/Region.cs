using Microsoft.EntityFrameworkCore;
using Touchstone.Browser.Tests.Journey;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Record;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>An employer, two universities and the faculty of one region, with their leads.</summary>
internal sealed record Region(Guid Employer, string EmployerName, string UniversityName, string OtherUniversityName)
{
    public const string Staff = "Morgan Adeyemi";
    public const string EmployerLead = "Hana Whitfield";
    public const string UniversityLead = "Sam Whitlock";
    public const string RegionalLead = "Ruth Nakamura";

    public static async Task<Region> Found(Story story)
    {
        await story.Appoint(Staff, Role.ProgrammeManager);
        await story.Appoint(EmployerLead);
        await story.Appoint(UniversityLead);
        await story.Appoint(RegionalLead, Role.RegionalLead);
        var manager = await AccountOf(story, Staff);
        var region = new Region(
            await Add("Calder Valley Trust", "employer"),
            "Calder Valley Trust",
            "Northmoor University",
            "University of the Wolds"
        );
        var university = await Add(region.UniversityName, "education-provider");
        await Add(region.OtherUniversityName, "education-provider");
        var faculty = await Add("Faculty for Advancing Practice", "other");
        await story.Give(EmployerLead, Role.EmployerLead, RecordKinds.Organisation.Ref(region.Employer));
        await story.Give(UniversityLead, Role.ProviderLead, RecordKinds.Organisation.Ref(university));
        var lead = await AccountOf(story, RegionalLead);
        await story.Process.Do(manager, new AddMember(faculty, lead.Id, "Lead of the faculty", story.Today));
        return region;

        Task<Guid> Add(string name, string kind) =>
            story.Process.Do(
                manager,
                new AddOrganisation(new OrganisationEntry(name, kind, "north-west", null, null, null, null))
            );
    }

    private static async Task<Actor> AccountOf(Story story, string name)
    {
        await using var db = story.Process.Open();
        var email = story.Kept[name];
        return Actor.Person(
            await db.Set<Account>()
                .Where(a => a.Email == email)
                .Select(a => a.Id)
                .SingleAsync(TestContext.Current.CancellationToken)
        );
    }
}
