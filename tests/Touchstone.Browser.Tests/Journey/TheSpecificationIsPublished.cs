using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 6: version 1.0 is launched, and everybody can read it, print it, download it and follow the register.</summary>
internal static class TheSpecificationIsPublished
{
    public static async Task Tell(Story story)
    {
        var manager = await story.Person("Morgan Adeyemi");
        await manager.Opens(story.Kept["candidate"]);
        await manager.Follows("Launch");
        await manager.Dates("When must it be reviewed at the latest?", story.Today.AddYears(5));
        await manager.Presses("Launch the specification");

        await using var reader = await story.Stranger("A reader");
        await reader.Opens("/credentials");
        await reader.Follows("Community rehabilitation");
        story.Kept["credential"] = reader.Path;
        await reader.Follows("Read version 1.0 of the specification");
        await reader.Reads("Community rehabilitation 1.0");
        var address = reader.Path;
        await reader.Opens(address);
        await reader.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        (await reader.Page.Locator(".nhsuk-header__search").IsVisibleAsync()).ShouldBeFalse();
        await reader.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        (await reader.Downloads(address + "?format=docx")).ShouldStartWith("PK");
        (await reader.Downloads(address + "?format=case")).ShouldContain("CFItems");

        await reader.Opens("/specifications");
        await reader.Reads("Community rehabilitation", "1.0");
        (await reader.Downloads("/specifications?format=csv")).ShouldContain("Community rehabilitation");
        JsonNode.Parse(await reader.Downloads("/specifications?format=jsonld"))!["@context"].ShouldNotBeNull();
        XDocument.Parse(await reader.Downloads("/specifications?format=atom")).Root!.Name.LocalName.ShouldBe("feed");
        await reader.Opens("/search?q=rehabilitation");
        await reader.Follows("Community rehabilitation 1.0");
        await reader.Opens(story.Kept["credential"]);
        await reader.Follows("Endorsement of Community rehabilitation 0.1");
        await reader.Reads("Endorsed subject to conditions");
    }
}
