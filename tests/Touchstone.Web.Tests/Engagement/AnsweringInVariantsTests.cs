using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>People answer in Welsh or easy read, and lose nothing when they choose in the middle.</summary>
public sealed class AnsweringInVariantsTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process;
    private readonly ServedSite site;

    public AnsweringInVariantsTests(TestDatabase database)
    {
        process = new TestProcess(database);
        site = new ServedSite(database, services => services.AddSingleton<TimeProvider>(process.Clock));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await process.DisposeAsync();
    }

    [Fact]
    public async Task Choosing_welsh_in_the_middle_keeps_what_was_typed_and_the_place()
    {
        var (_, questionnaire) = await Opened();
        var path = $"/questionnaires/{questionnaire}";
        using var client = site.NewBrowser();
        var first = await Press(client, await Open(client, path), path, "Go=start");
        first.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");

        var chooser = first.QuerySelector<IHtmlButtonElement>(
            "nav.ts-variants button[lang=cy], nav.ts-variants li[lang=cy] button"
        )!;
        chooser.Form!.Id.ShouldBe("answering");
        chooser.Value.ShouldBe("stay");
        var welsh = await Press(
            client,
            first,
            chooser.GetAttribute("formaction")!,
            "Go=stay",
            "Items[q2]=What I typed"
        );

        welsh.DocumentElement.GetAttribute("lang").ShouldBe("cy");
        welsh.QuerySelector("h1")!.TextContent.ShouldContain("tudalen 1 o 2");
        welsh.QuerySelector(".nhsuk-error-summary").ShouldBeNull("nothing was judged");
        welsh.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.ShouldBe("What I typed");
        welsh.QuerySelector<IHtmlTextAreaElement>("textarea")!.Name.ShouldBe("Items[q2]");

        // It stays so: the next step, and other pages.
        var second = await Press(client, welsh, path, "Go=next");
        second.QuerySelector("h1")!.TextContent.ShouldContain("tudalen 2 o 2");
        (await Open(client, "/exercises")).QuerySelector("h1")!.TextContent.ShouldBe("Dweud eich dweud");
    }

    [Fact]
    public async Task Enter_still_goes_on_and_the_way_to_the_receipt_is_in_easy_read()
    {
        var (exercise, questionnaire) = await Opened();
        var path = $"/questionnaires/{questionnaire}";
        using var client = site.NewBrowser();
        using var chosen = new FormUrlEncodedContent([new("text", "easy"), new("back", $"/exercises/{exercise}")]);
        (await client.PostAsync("/text", chosen, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Open(client, $"/exercises/{exercise}")).Body!.TextContent.ShouldContain("Why we ask");
        var first = await Press(client, await Open(client, path), path, "Go=start");
        // The first button that belongs to the form is what Enter presses.
        var form = first.QuerySelector<IHtmlFormElement>("#answering")!;
        first
            .QuerySelectorAll<IHtmlButtonElement>("button")
            .First(button => button.Form == form)
            .Value.ShouldBe("next");
        var check = await Press(
            client,
            await Press(client, first, path, "Go=next", "Items[q2]=More time"),
            path,
            "Go=next"
        );
        check.QuerySelector("h1")!.TextContent.ShouldContain("Look at your answers again");
        var sent = await Send(client, check, path, "Go=send", "Capacity=Self");

        var mine = await Open(client, sent);
        mine.QuerySelector("h1")!.TextContent.ShouldContain("We have your answers");
        mine.QuerySelector("main")!.TextContent.ShouldContain("Take back my answers");
        (await Open(client, $"{sent}/withdraw"))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("Do you want to take back your answers?");
    }

    [Fact]
    public async Task A_question_is_asked_in_welsh_when_all_of_it_is_there_and_else_in_english_that_says_so()
    {
        var (exercise, questionnaire) = await Opened();
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, process, manager);
        var sheet = $"/engagement/exercises/{exercise}/texts/cy";
        var of = $"Texts.questionnaire-{questionnaire}";
        await staff.Send(
            sheet,
            ("Texts.title", "Beth yw eich barn?"),
            ($"{of}-q2-text", "Beth fyddech chi’n ei newid?"),
            ($"{of}-q4-text", "Ydych chi wedi ei ddarllen?"),
            ($"{of}-q4-c1", "Ydw")
        );

        var path = $"/questionnaires/{questionnaire}";
        using var client = site.NewBrowser();
        using var chosen = new FormUrlEncodedContent([new("text", "cy"), new("back", path)]);
        await client.PostAsync("/text", chosen, Cancel);
        (await Open(client, $"/exercises/{exercise}"))
            .QuerySelector("h1")!
            .TextContent.ShouldContain("Beth yw eich barn?");
        var first = await Press(client, await Open(client, path), path, "Go=start");
        var asked = first.QuerySelector(".ts-question")!;
        asked.TextContent.ShouldContain("Beth fyddech chi’n ei newid?");
        asked.HasAttribute("lang").ShouldBeFalse();
        // One of the two choices has no Welsh: nobody reads half a question.
        var second = (await Press(client, first, path, "Go=next")).QuerySelector(".ts-question")!;
        second.GetAttribute("lang").ShouldBe("en-GB");
        second.TextContent.ShouldContain("Have you read it?");
        second.TextContent.ShouldNotContain("Ydw");
    }

    [Fact]
    public async Task Staff_see_and_try_a_questionnaire_in_english_whatever_they_chose_to_read_in()
    {
        var (_, questionnaire) = await Opened();
        var manager = await process.Person("Reader of Welsh", Role.ProgrammeManager);
        using var staff = await SignedIn.Browse(site, process, manager);
        using var chosen = new FormUrlEncodedContent([new("text", "cy"), new("back", "/")]);
        (await staff.Client.PostAsync("/text", chosen, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await staff.Open($"/engagement/questionnaires/{questionnaire}/preview");

        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.QuerySelector(".ts-variants").ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("Continue");
    }

    private async Task<(Guid Exercise, Guid Questionnaire)> Opened()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(
            manager,
            new BeginExercise(new ExerciseText("What do you think?", "Tell us.", "To hear.", "All."))
        );
        var questionnaire = await process.Do(
            manager,
            new AddQuestionnaire(exercise, "Your views", FormLayout.PageByPage, false)
        );
        QuestionDraft[] drafts =
        [
            new(QuestionKind.Section, "One"),
            new(QuestionKind.Text, "What would you change?"),
            new(QuestionKind.Section, "Two"),
            new(QuestionKind.Single, "Have you read it?", Choices: "Yes\nNo"),
        ];
        for (var i = 0; i < drafts.Length; i++)
        {
            await process.Do(manager, new WriteQuestion(questionnaire, null, drafts[i], i));
        }
        await process.Do(manager, new PublishQuestionnaire(questionnaire, drafts.Length));
        var now = process.Clock.GetUtcNow();
        await process.Do(
            manager,
            new DecideCourse(
                exercise,
                DecideCourse.Open,
                LocalMoment.Of(now),
                LocalMoment.Of(now.AddDays(7)),
                "Agreed.",
                "Board",
                0
            )
        );
        return (exercise, questionnaire);
    }

    private static async Task<IDocument> Open(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Browser.Document(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<IDocument> Press(HttpClient client, IDocument page, string path, params string[] fields)
    {
        using var answer = await Post(client, page, path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Browser.Document(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string> Send(HttpClient client, IDocument page, string path, params string[] fields)
    {
        using var answer = await Post(client, page, path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Sends the form with all that stands in it, and with what is typed and pressed.</summary>
    private static async Task<HttpResponseMessage> Post(
        HttpClient client,
        IDocument page,
        string path,
        params string[] fields
    )
    {
        var typed = fields.Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1]);
        var standing = page.QuerySelector<IHtmlFormElement>("#answering")!
            .Elements.SelectMany(e =>
                e switch
                {
                    IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
                    IHtmlInputElement input => [(input.Name, input.Value)],
                    IHtmlTextAreaElement area => [(area.Name, area.Value)],
                    _ => Array.Empty<(string?, string?)>(),
                }
            );
        using var content = new FormUrlEncodedContent(
            standing
                .Where(f => !string.IsNullOrEmpty(f.Item1) && !typed.ContainsKey(f.Item1))
                .Select(f => KeyValuePair.Create(f.Item1!, f.Item2 ?? ""))
                .Concat(typed.Select(f => KeyValuePair.Create(f.Key, f.Value)))
        );
        return await client.PostAsync(path, content, Cancel);
    }
}
