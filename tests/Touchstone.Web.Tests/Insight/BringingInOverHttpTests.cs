using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Insight;

public sealed class BringingInOverHttpTests(TestDatabase database) : OverHttp(database)
{
    [Fact]
    public async Task What_people_said_in_a_conversation_is_brought_in_by_one_press_and_goes_when_they_take_it_back()
    {
        var lead = await Process.Person("Ash Field", Role.EngagementFacilitator);
        var (home, challenge) = await Conversation(lead);
        var guest = Stranger();
        await guest.Send(
            $"{home}/join",
            ("Profession", "nurse"),
            ("Level", "advanced"),
            ("Region", "london"),
            ("Sector", "nhs-acute"),
            ("Setting", "hospital-ward")
        );
        await guest.Send($"{home}/share", ("ChallengeId", challenge), ("Text", "Supervision belongs in the job plan"));
        var leading = await BrowserOf(lead);
        var analysis = await Analysis(leading);
        (await leading.Open(analysis)).QuerySelector($"main a[href='{analysis}/bring']").ShouldNotBeNull();
        (await Said(leading, analysis)).ShouldContain("Bring in 1 text: “A conversation”: ideas and comments");

        (await leading.Send(analysis + "/bring")).ShouldBe(analysis + "/bring");

        (await Said(leading, analysis)).ShouldContain("Everything that was said there is in the analysis");
        var list = await leading.Open(analysis + "/texts");
        var text = await leading.Open(list.QuerySelector("main tbody a")!.GetAttribute("href")!);
        text.QuerySelector("[data-words]")!.TextContent.ShouldBe("Supervision belongs in the job plan");
        text.QuerySelector("main")!.TextContent.ShouldNotContain("London");
        (
            await leading.StatusOf(text.QuerySelector("main a[href^='/insight/sources/']")!.GetAttribute("href")!)
        ).ShouldBe(HttpStatusCode.OK);

        var withdraw = (await guest.Open($"{home}/mine"))
            .QuerySelectorAll("a")
            .First(a => a.GetAttribute("href")!.Contains("withdraw", StringComparison.Ordinal));
        await guest.Send(withdraw.GetAttribute("href")!);
        (await Said(leading, analysis)).ShouldContain("Take out what was taken back");
        await leading.Send(analysis + "/bring");
        (await leading.Open(analysis + "/texts")).QuerySelectorAll("main tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_project_of_another_tool_is_looked_at_before_it_is_brought_in()
    {
        var lead = await BrowserOf("Ash Field", Role.EngagementFacilitator);
        var from = await Analysis(lead);
        await lead.Send(from + "/notes", ("Name", "Notes"), ("Words", "One.\n\nTwo."), ("MayQuote", "true"));
        var file = await lead.Client.GetByteArrayAsync(from + "/export/project", Cancel);
        var into = await Analysis(lead);

        using (var looked = await Send(lead, into, "?handler=look", file))
        {
            looked.StatusCode.ShouldBe(HttpStatusCode.OK);
            var said = await looked.Content.ReadAsStringAsync(Cancel);
            said.ShouldContain("2 texts, 0 new codes and 0 codings");
            said.ShouldContain("2 names of sources are left out");
        }
        (await lead.Open(into + "/texts")).QuerySelectorAll("main tbody tr").ShouldBeEmpty();
        using (var brought = await Send(lead, into, "", file))
        {
            brought.Headers.Location!.ToString().ShouldBe(into);
        }
        (await lead.Open(into + "/texts")).QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
        using var refused = await Send(lead, into, "", [1, 2, 3]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<HttpResponseMessage> Send(Browser lead, string analysis, string handler, byte[] file)
    {
        var page = await lead.Open(analysis + "/exchange");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        }
        content.Add(new ByteArrayContent(file), "File", "project.qdpx");
        return await lead.Client.PostAsync($"{analysis}/exchange{handler}", content, Cancel);
    }

    private static Task<string> Analysis(Browser lead) =>
        lead.Send(
            "/insight/new",
            ("Title", "What people said"),
            ("Purpose", "What stands in the way?"),
            ("Rule", nameof(ConsensusRule.Anyone))
        );

    private static async Task<string> Said(Browser browser, string analysis) =>
        (await browser.Open(analysis + "/bring")).QuerySelector("main")!.TextContent;

    private async Task<(string Home, string Challenge)> Conversation(Actor organiser)
    {
        var id = await Process.Do(
            organiser,
            new PlanConversation(
                new ConversationText("A conversation", "To hear everybody", "Be kind"),
                new LocalMoment(Process.Today.AddDays(-1), "8:00"),
                new LocalMoment(Process.Today.AddDays(7), "17:00"),
                30
            )
        );
        var challenge = await Process.Do(
            organiser,
            new AddChallenge(id, new ChallengeText("Time", "What would give you time?"), false)
        );
        await Process.Do(organiser, new PublishConversation(id));
        return ($"/conversations/{id}", challenge.ToString());
    }
}
