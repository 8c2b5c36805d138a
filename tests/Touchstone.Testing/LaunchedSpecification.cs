using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Storage;
using Xunit;

namespace Touchstone.Testing;

/// <summary>A launched specification of two capabilities, and the credential that it is in force for: where delivery begins.</summary>
public sealed record LaunchedSpecification(Guid Credential, string Name, Guid Version, IReadOnlyList<Guid> Capabilities)
{
    /// <summary>The days that each stage of the journey took.</summary>
    public const int DaysPerStage = 10;

    /// <param name="reviewBy">When it is due for periodic review; in five years when left out.</param>
    public static async Task<LaunchedSpecification> New(TestProcess process, DateOnly? reviewBy = null)
    {
        var now = process.Clock.GetUtcNow();
        var name = $"Pelvic health {Guid.CreateVersion7():n}";
        var credential = new Credential(
            name,
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
        for (var stage = Stage.PrioritySetting; stage <= Stage.Launch; stage++)
        {
            credential.Start(stage, now.AddDays(-DaysPerStage));
            credential.Finish(stage, now);
        }
        credential.PutInForce(version.Id, "1.0", reviewBy ?? process.Today.AddYears(5), now);
        await using var db = process.Open();
        db.AddRange(credential, draft, version);
        db.Add(new Item(credential.Ref, name, "", credential.Id, now) { IsPublic = true });
        db.Add(new Item(version.Ref, "Pelvic health 1.0", "", credential.Id, now) { IsPublic = true });
        db.Add(new HeldIn(version.Ref, credential.Ref));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new LaunchedSpecification(
            credential.Id,
            name,
            version.Id,
            [.. capabilities.Select(c => c.Lineage.Value)]
        );
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
