using System.Text.Json.Nodes;
using Touchstone.Testing;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>Stage 8: the badge is claimed and shown, anybody can check it, also with scripts off, and one changed character is found.</summary>
internal static class ABadgeIsVerified
{
    public static async Task Tell(Story story)
    {
        var practitioner = await story.Person("Zoë Ørsted");
        await practitioner.Opens("/my-work");
        await practitioner.Follows("Claim your badge");
        await practitioner.Picks("Who may see your badge here?", "Everyone");
        await practitioner.Ticks(
            "Directory of practitioners",
            "List me by name and profession in the public directory"
        );
        await practitioner.Presses("Claim the badge");
        story.Kept["badge"] = practitioner.Path;

        await using var employer = await story.Stranger("An employer", on: Screen.WithoutScript);
        await employer.Opens("/directory");
        await employer.Reads("Zoë Ørsted");
        await employer.Opens(story.Kept["badge"]);
        await employer.Reads("recognised Zoë Ørsted", "Northmoor University");
        var signed = await Signed(employer, story.Kept["badge"]);
        foreach (var alignment in JsonNode.Parse(signed)!["credentialSubject"]!["achievement"]!["alignment"]!.AsArray())
            ((string)alignment!["targetUrl"]!).ShouldStartWith(CasePackage.Publisher);

        await employer.Opens("/verify");
        await employer.PressesTooSoon("Check the badge", "Enter an address");
        await employer.Fills("The text of the badge", signed);
        await employer.Presses("Check the badge");
        await employer.Reads("This badge is valid");
        await employer.Follows("Check another badge");
        await employer.Fills(
            "The text of the badge",
            signed.Replace("Community rehabilitation", "Community rehabilitatiom", StringComparison.Ordinal)
        );
        await employer.Presses("Check the badge");
        await employer.Reads("This badge is not valid");
    }

    private static async Task<string> Signed(Somebody reader, string badge)
    {
        // It is signed in the background.
        for (var i = 0; i < 100; i++)
        {
            var response = await reader.Page.APIRequest.GetAsync(
                $"{new Uri(reader.Page.Url).GetLeftPart(UriPartial.Authority)}{badge}.json"
            );
            if (response.Status == 200)
                return await response.TextAsync();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("The badge was not signed.");
    }
}
