using Touchstone.Core.Access;
using Touchstone.Core.Record;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;

namespace Touchstone.Web.Tests.Delivery;

/// <summary>A launched specification, a university that may deliver it, and the people concerned, who can sign in.</summary>
internal sealed record Cast(
    Guid Credential,
    Guid Version,
    Guid Provider,
    IReadOnlyList<Guid> Capabilities,
    Player Manager,
    Player Lead,
    Player Assessor,
    Player Practitioner
)
{
    public static async Task<Cast> Make(TestProcess process)
    {
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var provider = await process.Organisation("University of the Fells");
        var on = RecordKinds.Organisation.Ref(provider.Id);
        var manager = await process.Person("Morgan Vale", Role.ProgrammeManager);
        var lead = await process.Person("Sam Tarn");
        var assessor = await process.Person("Ash Beck");
        var practitioner = await process.Person("Zoë Ørsted");
        await process.Give(lead, Role.ProviderLead, on);
        await process.Give(assessor, Role.Assessor, on);
        var launched = await LaunchedSpecification.New(process);
        return new Cast(
            launched.Credential,
            launched.Version,
            provider.Id,
            launched.Capabilities,
            await SignedIn.WithPassword(process, manager),
            await SignedIn.WithPassword(process, lead),
            await SignedIn.WithPassword(process, assessor),
            await SignedIn.WithPassword(process, practitioner)
        );
    }

    public static Task<Browser> SignIn(ServedSite site, Player player) => SignedIn.Browse(site, player);
}
