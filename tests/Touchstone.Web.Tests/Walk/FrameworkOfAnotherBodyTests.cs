using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Badges.Status;
using Touchstone.Core.Access;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Testing;
using Touchstone.Web.Tests.Recognition;

namespace Touchstone.Web.Tests.Walk;

/// <summary>
/// A framework that another body published is brought in, endorsed, delivered and recognised, and the badge names its items.
/// With <c>TOUCHSTONE_CASE_PACKAGE=FILE</c> the same is done with a package of one's own:
/// <c>TOUCHSTONE_CASE_PACKAGE=~/framework.json ./test web</c>.
/// </summary>
public sealed class FrameworkOfAnotherBodyTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(
        database,
        services => services.AddDataProtection().UseEphemeralDataProtectionProvider()
    );

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task It_is_walked_to_a_badge_whose_alignments_name_its_items_and_which_other_peoples_software_verifies()
    {
        var file = Environment.GetEnvironmentVariable("TOUCHSTONE_CASE_PACKAGE") is { Length: > 0 } path
            ? await File.ReadAllBytesAsync(path, Cancel)
            : CasePackage.Of("Community rehabilitation");
        var published = Addresses(file);

        var walk = await WholeWalk.Begin(process, "Community rehabilitation");
        await walk.BringIn(file);
        await walk.WriteTheRest();
        var version = await walk.Endorse();
        var badge = await walk.Recognise(await walk.Deliver(version));

        var credential = JsonNode.Parse(badge.Signed!)!;
        var alignments = credential["credentialSubject"]!["achievement"]!["alignment"]!.AsArray();
        alignments.ShouldNotBeEmpty();
        foreach (var alignment in alignments)
        {
            published.ShouldContain((string)alignment!["targetUrl"]!);
        }
        var documents = await Documents();
        (await Peer.ObjectionTo(credential, documents, Cancel)).ShouldBeNull();
        (await Peer.ObjectionTo(OneCharacterChanged(badge.Signed!), documents, Cancel)).ShouldNotBeNull();
    }

    /// <summary>The addresses of all items in a package.</summary>
    private static HashSet<string> Addresses(byte[] file) =>
        [.. JsonNode.Parse(file)!["CFItems"]!.AsArray().Select(item => (string)item!["uri"]!)];

    /// <summary>The name of the first item that it is aligned to, with another last character.</summary>
    private static JsonNode OneCharacterChanged(string signed)
    {
        var changed = JsonNode.Parse(signed)!;
        var alignment = changed["credentialSubject"]!["achievement"]!["alignment"]![0]!;
        var name = (string)alignment["targetName"]!;
        alignment["targetName"] = new StringBuilder(name) { [^1] = name[^1] == 'x' ? 'y' : 'x' }.ToString();
        return changed;
    }

    /// <summary>What the body publishes for verifiers.</summary>
    private async Task<JsonObject> Documents()
    {
        var documents = new JsonObject();
        foreach (
            var text in new[]
            {
                await process.Do(Actor.Anonymous, new GetIssuerDocument()),
                await process.Do(Actor.Anonymous, new GetStatusList(StatusPurpose.Revocation)),
                await process.Do(Actor.Anonymous, new GetStatusList(StatusPurpose.Suspension)),
            }
        )
        {
            var document = JsonNode.Parse(text)!;
            documents[(string)document["id"]!] = document;
        }
        return documents;
    }
}
