using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Storage;
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
    private const string Password = "tangled harbour lantern";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

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
        var now = process.Clock.GetUtcNow();
        var credential = new Credential(
            $"Pelvic health {Guid.CreateVersion7():n}",
            "Care for people with conditions of the pelvic floor.",
            EntryDoor.Commissioned,
            now
        );
        FrameworkNode[] capabilities = [Capability("1.1", "Assesses people"), Capability("1.2", "Plans care")];
        var details = new FrameworkDetails
        {
            FrameworkId = Guid.CreateVersion7(),
            VersionId = Guid.CreateVersion7(),
            Title = "Pelvic health",
        };
        var draft = new Specification(
            credential.Id,
            "Pelvic health",
            FrameworkJson.Write(new FrameworkPackage(FrameworkVersion.Create(details, [.. capabilities]).Value)),
            new SpecificationBody { Credits = 30 },
            now
        );
        var version = new SpecificationVersion(draft, "0.1", new string('0', 64), now);
        version.Submit();
        version.Endorse(now);
        version.Launch("1.0", now);
        await using var db = process.Open();
        db.AddRange(credential, draft, version);
        db.Add(new Item(credential.Ref, credential.Name, "", credential.Id, now));
        db.Add(new Item(version.Ref, "Pelvic health 1.0", "", credential.Id, now));
        await db.SaveChangesAsync(Cancel);
        return new Cast(
            credential.Id,
            version.Id,
            provider.Id,
            [.. capabilities.Select(c => c.Lineage.Value)],
            await WithPassword(process, manager),
            await WithPassword(process, lead),
            await WithPassword(process, assessor),
            await WithPassword(process, practitioner)
        );
    }

    public static async Task<Browser> SignIn(ServedSite site, Player player)
    {
        var browser = new Browser(site.NewBrowser());
        (await browser.Send("/sign-in", ("Email", player.Address), ("Password", Password))).ShouldBe("/my-work");
        return browser;
    }

    private static async Task<Player> WithPassword(TestProcess process, Actor person)
    {
        await using var db = process.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == person.Id, Cancel);
        account.ChangePassword(process.Services.GetRequiredService<PasswordHash>().HashPassword(account, Password));
        await db.SaveChangesAsync(Cancel);
        return new Player(person.Id, account.Email!);
    }

    private static FrameworkNode Capability(string code, string text) =>
        new()
        {
            Lineage = LineageId.New(),
            VersionId = Guid.CreateVersion7(),
            Kind = NodeKind.Capability,
            Code = code,
            Text = text,
        };
}
