using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Touchstone.Core.Access;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Recognition;

public sealed class ManyAtOnceOverHttpTests(TestDatabase database) : OverHttp(database)
{
    [Fact]
    public async Task A_trial_reports_row_by_row_and_changes_nothing_and_then_it_is_done()
    {
        var provider = await ApprovedUniversity.New(Process);
        var (ready, early) = (
            await Enrolled(provider, "Zoë Ørsted", true),
            await Enrolled(provider, "Kit Marl", false)
        );
        var staff = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var lead = await BrowserOf(provider.Lead);
        var manager = await BrowserOf(staff);
        var confirm = $"/recognition/plans/{provider.Plan}/confirm";
        (string, string)[] chosen =
        [
            ("Enrolments", ready.ToString()),
            ("Enrolments", early.ToString()),
            ("Statement", "The board has met."),
        ];

        using var trial = await lead.Post(confirm, chosen);
        trial.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await Browser.Document(await trial.Content.ReadAsStringAsync(Cancel));
        report.QuerySelector("#report")!.TextContent.ShouldContain("2 capabilities are not signed off");
        report.QuerySelector("h1")!.TextContent.ShouldContain("for 1 practitioners?");
        report.QuerySelectorAll<IHtmlInputElement>("input[name=Enrolments]").Count(i => i.IsChecked).ShouldBe(2);
        (await manager.Open("/recognition/queue"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Nobody waits for a decision");
        await Again(lead, confirm, chosen);

        var queue = await manager.Open("/recognition/queue/many");
        var completion = queue.QuerySelector("input[name=Completions]")!.GetAttribute("value")!;
        (string, string)[] decided =
        [
            ("Completions", completion),
            ("Reasons", "Confirmed by the provider."),
            ("Deciders", staff.Id.ToString()),
            .. Delivering.Today("DecidedOn"),
        ];
        using var nobody = await manager.Post("/recognition/queue/many", decided[1..]);
        nobody.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var second = await manager.Post("/recognition/queue/many", decided);
        (await second.Content.ReadAsStringAsync(Cancel)).ShouldContain("Can be done");
        await Again(manager, "/recognition/queue/many", decided);
        (await manager.Open("/recognition/queue"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Nobody waits for a decision");
        (await lead.StatusOf("/recognition/queue/many")).ShouldBe(HttpStatusCode.Forbidden);
        (await manager.StatusOf(confirm)).ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Sends the form that the trial gave back, by its button that does it.</summary>
    private static async Task Again(Browser browser, string path, (string Name, string Value)[] fields)
    {
        using var trial = await browser.Post(path, fields);
        var page = await Browser.Document(await trial.Content.ReadAsStringAsync(Cancel));
        var form = page.QuerySelector("main form")!;
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.Name!, i.Value));
        using var content = new FormUrlEncodedContent([
            .. hidden,
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
            KeyValuePair.Create("Delegation", "Delegation D-9"),
            KeyValuePair.Create("Really", "true"),
        ]);
        using var done = await browser.Client.PostAsync(path, content, Cancel);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<Guid> Enrolled(ApprovedUniversity provider, string name, bool signedOff)
    {
        var practitioner = await Process.Person(name);
        var player = await SignedIn.WithPassword(Process, practitioner);
        var enrolment = await Process.Do(
            provider.Lead,
            new Enrol(provider.Plan, player.Address, "nurse", "21a0000e", "Trust")
        );
        foreach (var capability in signedOff ? provider.Launched.Capabilities : [])
        {
            await Process.Do(
                practitioner,
                new AddEvidence(
                    enrolment,
                    "demonstrated-capability",
                    "A case",
                    "What it shows.",
                    null,
                    "Kim Rowe, consultant",
                    [capability]
                )
            );
            await Process.Do(
                provider.Assessor,
                new SignOffCapability(enrolment, capability, "portfolio", "capable", "Shown in practice.")
            );
        }
        return enrolment;
    }
}
