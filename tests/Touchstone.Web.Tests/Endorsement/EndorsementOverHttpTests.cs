using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Touchstone.Core.Access;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Record.Decisions;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Endorsement;

public sealed class EndorsementOverHttpTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly EndorsementSite site = new(database);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private TestProcess Process => site.Process;

    /// <summary>Today by the clock of the served site.</summary>
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task A_candidate_goes_from_opening_to_the_register_through_the_pages()
    {
        var cast = await Cast.New(Process);
        using var manager = await site.BrowserOf(cast.Manager);

        using var opened = await EndorsementSite.Post(manager, $"/endorsement/open/{cast.Version}");
        var candidate = Guid.Parse(Address(opened).Split('/')[^1]);
        (await manager.GetStringAsync($"/endorsement/{candidate}", Cancel)).ShouldContain("still lacks");
        await ReviewThroughThePages(cast, candidate, manager);
        foreach (var kind in new[] { ReviewerKind.Academic, ReviewerKind.Lay })
        {
            var (reviewer, review) = await cast.Reviewer(
                Process,
                candidate,
                $"Reviewer {kind}",
                kind,
                kind == ReviewerKind.Lay ? null : "physiotherapist"
            );
            await Cast.Judge(Process, reviewer, review, "It is shown.");
            await Process.Do(reviewer, new SubmitReview(review));
        }
        using var reported = await EndorsementSite.Post(
            manager,
            $"/endorsement/{candidate}/report",
            [.. Findings(), ("Report", "All find it met.")]
        );
        Address(reported).ShouldBe($"/endorsement/{candidate}");

        var decision = await DecideThroughThePages(cast, candidate);
        var condition = (await Process.Do(Actor.Anonymous, new GetDecision(decision))).Conditions.Single();
        using var lead = await site.BrowserOf(cast.Lead);
        using var offered = await EndorsementSite.Post(
            lead,
            $"/conditions/{condition.Id}/evidence",
            ("Evidence", "See section 8")
        );
        Address(offered).ShouldBe($"/conditions/{condition.Id}");
        using var verified = await EndorsementSite.Post(
            manager,
            $"/conditions/{condition.Id}/verify",
            ("Met", "True"),
            ("Finding", "The list is there")
        );
        Address(verified).ShouldBe($"/conditions/{condition.Id}");
        using var launched = await EndorsementSite.Post(
            manager,
            $"/endorsement/{candidate}/launch",
            [.. Date("ReviewBy", Today.AddYears(5))]
        );
        Address(launched).ShouldBe($"/endorsement/{candidate}");

        await ThePublicReads(cast, decision);
    }

    [Fact]
    public async Task Two_windows_on_one_criterion_show_both_texts()
    {
        var cast = await Cast.New(Process);
        var candidate = await Process.Do(cast.Manager, new OpenCandidate(cast.Version));
        var (reviewer, review) = await cast.Reviewer(Process, candidate, "Rae", ReviewerKind.Clinical, "nurse");
        using var browser = await site.BrowserOf(reviewer);
        var path = $"/endorsement/reviews/{review}/criteria/4";
        using var firstWindow = await browser.GetAsync(path, Cancel);
        using var secondWindow = await browser.GetAsync(path, Cancel);
        var first = await EndorsementSite.Hidden(firstWindow);
        var second = await EndorsementSite.Hidden(secondWindow);

        using var saved = await EndorsementSite.Send(browser, path, first, ("Reasons", "First window"));
        using var stale = await EndorsementSite.Send(browser, path, second, ("Reasons", "Second window"));

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = await stale.Content.ReadAsStringAsync(Cancel);
        shown.ShouldContain("First window");
        shown.ShouldContain("Second window");
    }

    [Fact]
    public async Task Nobody_outside_the_review_reads_a_reviewers_name_or_reasons_before_the_decision()
    {
        const string Name = "Zephyrine Quillfeather";
        const string Reasons = "Obsidian marmalade";
        var cast = await Cast.New(Process);
        var candidate = await Process.Do(cast.Manager, new OpenCandidate(cast.Version));
        var (secret, review) = await cast.Reviewer(Process, candidate, Name, ReviewerKind.Clinical, "nurse");
        await Cast.Judge(Process, secret, review, Reasons);
        var (other, others) = await cast.Reviewer(Process, candidate, "Ola", ReviewerKind.Academic, "physiotherapist");
        string[] paths =
        [
            "/credentials",
            "/credentials?format=csv",
            $"/credentials/{cast.Credential}",
            "/specifications",
            "/specifications?format=csv",
            "/specifications?format=jsonld",
            "/specifications?format=atom",
            $"/specifications/versions/{cast.Version}",
            $"/specifications/versions/{cast.Version}/working",
            "/endorsement",
            "/endorsement?format=csv",
            $"/endorsement/{candidate}",
            $"/endorsement/{candidate}/report",
            $"/endorsement/{candidate}/decide",
            $"/endorsement/reviews/{review}",
            $"/endorsement/reviews/{review}/check",
            $"/endorsement/reviews/{review}/criteria/4",
            $"/endorsement/reviews/{others}",
            $"/endorsement/reviews/{others}/check",
            $"/endorsement/reviews/{others}/text",
            "/my-work",
            "/search?q=marmalade",
            "/search?q=Quillfeather",
        ];
        using var stranger = site.Stranger();
        using var developer = await site.BrowserOf(cast.Lead);
        using var reviewer = await site.BrowserOf(other);
        using var manager = await site.BrowserOf(cast.Manager);
        using var writer = await site.BrowserOf(secret);

        foreach (var browser in new[] { stranger, developer, reviewer })
        {
            foreach (var path in paths)
            {
                using var response = await browser.GetAsync(path, Cancel);
                ((int)response.StatusCode).ShouldBeLessThan(500, path);
                var said = await response.Content.ReadAsStringAsync(Cancel);
                said.ShouldNotContain(Name, Case.Insensitive, path);
                said.ShouldNotContain(Reasons, Case.Insensitive, path);
            }
        }
        // Those who run the review know who reviews, but read over nobody's shoulder.
        var run = await manager.GetStringAsync($"/endorsement/{candidate}", Cancel);
        run.ShouldContain(Name);
        run.ShouldNotContain(Reasons);
        (await writer.GetStringAsync($"/endorsement/reviews/{review}/check", Cancel)).ShouldContain(Reasons);
    }

    [Fact]
    public async Task The_letter_gives_the_findings_but_no_reviewer_and_no_deciders_to_the_public()
    {
        var cast = await Cast.New(Process);
        var candidate = await Process.Do(cast.Manager, new OpenCandidate(cast.Version));
        foreach (
            var (kind, profession) in new[]
            {
                (ReviewerKind.Academic, "physiotherapist"),
                (ReviewerKind.Clinical, "nurse"),
                (ReviewerKind.Lay, null),
            }
        )
        {
            var (reviewer, review) = await cast.Reviewer(Process, candidate, $"Quillfeather {kind}", kind, profession);
            await Cast.Judge(Process, reviewer, review, "Obsidian marmalade");
            await Process.Do(reviewer, new SubmitReview(review));
        }
        var criteria = Process.Data.EndorsementCriteria.On(Process.Today);
        await Process.Do(
            cast.Manager,
            new ConsolidateReport(
                candidate,
                "The report itself.",
                [.. criteria.Select(c => new FindingDraft(c.Code, "met", $"Finding on {c.Code}."))],
                0
            )
        );
        var decision = await Process.Do(
            cast.Chair,
            new DecideEndorsement(
                candidate,
                "endorsed",
                "The criteria are met.",
                "Decision panel",
                Process.Today,
                [.. cast.Panel.Select(p => p.Id)],
                [],
                []
            )
        );
        using var stranger = site.Stranger();

        var letter = await stranger.GetStringAsync($"/decisions/{decision}", Cancel);

        letter.ShouldContain("Finding on 4.");
        letter.ShouldContain("3 people");
        letter.ShouldContain(new string('0', 64));
        letter.ShouldNotContain("Chika");
        letter.ShouldNotContain("Quillfeather");
        letter.ShouldNotContain("Obsidian marmalade");
        letter.ShouldNotContain("The report itself.");
    }

    private async Task ReviewThroughThePages(Cast cast, Guid candidate, HttpClient manager)
    {
        var person = await Process.Person("Rae");
        using var invited = await EndorsementSite.Post(
            manager,
            $"/endorsement/{candidate}/reviewers/new",
            [
                ("ReviewerId", person.Id.ToString()),
                ("Kind", "Clinical"),
                ("Profession", "nurse"),
                .. Date("Due", Today.AddDays(28)),
            ]
        );
        Address(invited).ShouldBe($"/endorsement/{candidate}");
        var review = (await Process.Do(cast.Manager, new GetCandidate(candidate))).Reviews.Single().Id;
        using var browser = await site.BrowserOf(person);
        using var accepted = await EndorsementSite.Post(browser, $"/endorsement/reviews/{review}", ("Accept", "True"));
        using var closed = await browser.GetAsync($"/endorsement/reviews/{review}/text", Cancel);
        Address(closed).ShouldStartWith("/interests/declare");
        using var declared = await EndorsementSite.Post(browser, Address(closed), ("Kinds", "none"));
        Address(declared).ShouldBe($"/endorsement/reviews/{review}/text");
        (await browser.GetStringAsync(Address(declared), Cancel)).ShouldContain("Takes a full history");
        using var early = await EndorsementSite.Post(browser, $"/endorsement/reviews/{review}/check");
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var criterion in Process.Data.EndorsementCriteria.On(Process.Today))
        {
            using var saved = await EndorsementSite.Post(
                browser,
                $"/endorsement/reviews/{review}/criteria/{criterion.Code}",
                ("Level", "met"),
                ("Reasons", "It is shown.")
            );
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, criterion.Code);
        }
        using var submitted = await EndorsementSite.Post(browser, $"/endorsement/reviews/{review}/check");
        Address(submitted).ShouldBe($"/endorsement/reviews/{review}");
    }

    private async Task<Guid> DecideThroughThePages(Cast cast, Guid candidate)
    {
        using var chair = await site.BrowserOf(cast.Chair);
        var path = $"/endorsement/{candidate}/decide";
        (string, string)[] decided =
        [
            ("Outcome", "endorsed-with-conditions"),
            ("Reasons", "The criteria are met but for one."),
            ("Delegation", "Decision panel"),
            .. Date("DecidedOn", Today),
            .. cast.Panel.Select(p => ("Deciders", p.Id.ToString())),
            ("Conditions[0].Text", "Name the guidelines"),
            ("Conditions[0].EvidenceNeeded", "The list of guidelines"),
            .. Date("Conditions[0].Due", Today.AddDays(30)),
        ];
        using var longer = await EndorsementSite.Post(chair, path, [.. decided, ("add", "condition")]);
        longer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var form = await longer.Content.ReadAsStringAsync(Cancel);
        form.ShouldContain("Conditions[1].Text");
        form.ShouldContain("Name the guidelines");
        using var done = await EndorsementSite.Post(chair, path, decided);
        var address = Address(done);
        address.ShouldStartWith("/decisions/");
        return Guid.Parse(address.Split('/')[^1]);
    }

    private async Task ThePublicReads(Cast cast, Guid decision)
    {
        using var stranger = site.Stranger();
        var version = $"/specifications/versions/{cast.Version}";
        (await stranger.GetStringAsync(version, Cancel)).ShouldContain("Takes a full history");
        (await stranger.GetStringAsync($"{version}/capabilities/{cast.Capability}", Cancel)).ShouldContain(
            "Takes a full history"
        );
        foreach (var format in new[] { "docx", "case", "csv" })
        {
            var once = await stranger.GetByteArrayAsync($"{version}?format={format}", Cancel);
            once.ShouldNotBeEmpty();
            (await stranger.GetByteArrayAsync($"{version}?format={format}", Cancel)).ShouldBe(once);
        }
        (await stranger.GetStringAsync($"/decisions/{decision}", Cancel)).ShouldContain("Name the guidelines");
        (await stranger.GetStringAsync("/specifications", Cancel)).ShouldContain($"/credentials/{cast.Credential}");
        using var json = JsonDocument.Parse(await stranger.GetStringAsync("/specifications?format=jsonld", Cancel));
        json.RootElement.GetProperty("itemListElement")
            .EnumerateArray()
            .Select(e => e.GetProperty("@id").GetString()!)
            .ShouldContain(id => id.EndsWith($"/credentials/{cast.Credential}", StringComparison.Ordinal));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XDocument
            .Parse(await stranger.GetStringAsync("/specifications?format=atom", Cancel))
            .Descendants(atom + "entry")
            .Select(e => e.Element(atom + "id")!.Value)
            .ShouldContain($"urn:uuid:{cast.Version}");
    }

    private IEnumerable<(string, string)> Findings() =>
        Process
            .Data.EndorsementCriteria.On(Process.Today)
            .SelectMany(c => new[] { ($"Level{c.Code}", "met"), ($"Reasons{c.Code}", "Shown.") });

    private static IEnumerable<(string, string)> Date(string field, DateOnly date) =>
        [($"{field}.day", $"{date.Day}"), ($"{field}.month", $"{date.Month}"), ($"{field}.year", $"{date.Year}")];

    private static string Address(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, response.RequestMessage!.RequestUri!.PathAndQuery);
        return response.Headers.Location!.ToString();
    }
}
