using System.IO.Compression;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Storage;
using Touchstone.Testing;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Tests.Workforce.Toolkit;

public sealed class JobDescriptionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task It_is_built_from_the_chosen_capabilities_of_a_version_in_force()
    {
        var (version, capabilities) = await Launched();

        var page = await process.Do(
            Actor.Anonymous,
            new GetJobDescription(version, "Practitioner in pelvic health", "community-clinic", [capabilities[1]])
        );

        var made = page.Made!;
        made.Title.ShouldBe("Practitioner in pelvic health");
        made.Capabilities.Single().Name.ShouldBe("1.2 Plans care");
        made.Front.Select(s => s.Heading).ShouldContain("Clinical practice");
        // A capability that is not mapped to the framework is the subject itself, in the first pillar.
        made.Front[1].Points.ShouldBe(["1.2 Plans care"]);
        made.Back[0].Points.ShouldContain(p => p.Contains("registered physiotherapist"));
    }

    [Fact]
    public async Task As_Word_it_has_the_title_the_parts_and_the_capabilities()
    {
        var (version, _) = await Launched();
        var page = await process.Do(Actor.Anonymous, new GetJobDescription(version));

        using var zip = new ZipArchive(new MemoryStream(WordSpecification.Write(page.Made!.AsDocument())));
        using var reader = new StreamReader(
            await zip.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken)
        );
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        text.ShouldContain("Advanced practitioner, Pelvic health");
        text.ShouldContain("Assesses people");
        text.ShouldContain("Supervision, governance and review");
    }

    [Fact]
    public async Task A_version_that_is_not_in_force_and_a_setting_that_is_none_are_refused()
    {
        var (version, _) = await Launched();

        await process.Refused<Refusal.NotFound, JobDescriptionPage>(
            Actor.Anonymous,
            new GetJobDescription(Guid.CreateVersion7())
        );
        await process.Refused<Refusal.Invalid, JobDescriptionPage>(
            Actor.Anonymous,
            new GetJobDescription(version, "", "on the moon")
        );
    }

    private async Task<(Guid Version, Guid[] Capabilities)> Launched()
    {
        var now = process.Clock.GetUtcNow();
        var credential = new Credential($"Pelvic health {Guid.CreateVersion7():n}", "", EntryDoor.Commissioned, now);
        FrameworkNode[] nodes = [Capability("1.1", "Assesses people"), Capability("1.2", "Plans care")];
        var details = new FrameworkDetails
        {
            FrameworkId = Guid.CreateVersion7(),
            VersionId = Guid.CreateVersion7(),
            Title = "Pelvic health",
        };
        var draft = new Specification(
            credential.Id,
            "Pelvic health",
            FrameworkJson.Write(new FrameworkPackage(FrameworkVersion.Create(details, [.. nodes]).Value)),
            new SpecificationBody { FrameworkEdition = "2025", TargetGroup = [new("physiotherapist", "Registered")] },
            now
        );
        var version = new SpecificationVersion(draft, "0.1", new string('0', 64), now);
        version.Submit();
        version.Endorse(now);
        version.Launch("1.0", now);
        await using var db = process.Open();
        db.AddRange(credential, draft, version);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (version.Id, [.. nodes.Select(n => n.Lineage.Value)]);
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
