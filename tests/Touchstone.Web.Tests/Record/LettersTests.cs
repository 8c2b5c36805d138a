using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record.Decisions;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;

namespace Touchstone.Web.Tests.Record;

/// <summary>Every kind of decision is a letter: a page, and a Word file that other people's reader finds nothing wrong with.</summary>
public sealed class LettersTests(TestDatabase database) : OverHttp(database)
{
    private const string Reasons =
        "The **reasons**, with <signs> & a list:\n\n- one\n- two\n\nAnd [a link](https://a.example).";

    [Theory]
    [InlineData("gateway-selection")]
    [InlineData("endorsement")]
    [InlineData("delivery-plan-approval")]
    [InlineData("annual-review")]
    [InlineData("periodic-review")]
    [InlineData("evaluation")]
    public async Task A_decision_can_be_read_and_taken_away_as_a_letter(string kind)
    {
        var (reader, decision) = kind switch
        {
            "gateway-selection" => await Gateway(),
            "endorsement" => await Endorsement(),
            "delivery-plan-approval" => await Plan(),
            "annual-review" => await Return(),
            "periodic-review" => await PeriodicReview(),
            _ => await Evaluation(),
        };
        var browser = await BrowserOf(reader);

        var page = await browser.Open($"/decisions/{decision}");
        page.QuerySelector(".ts-letterhead").ShouldNotBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("The reasons, with <signs> & a list:");

        using var response = await browser.Client.GetAsync($"/decisions/{decision}?as=docx", Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(Cancel));
        using var letter = WordprocessingDocument.Open(file, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(letter, Cancel)
            .Select(e => $"{e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
        var text = letter.MainDocumentPart!.Document.Body!.InnerText;
        text.ShouldContain("The reasons, with <signs> & a list:");
        text.ShouldContain(page.QuerySelector("h1")!.LastChild!.TextContent.Trim());
        text.ShouldNotContain("**");
        (await Kind(decision)).ShouldBe(kind);
    }

    private async Task<string> Kind(Guid decision)
    {
        await using var db = Process.Open();
        return (await db.Set<Decision>().SingleAsync(d => d.Id == decision, Cancel)).Kind;
    }

    private async Task<(Actor Reader, Guid Decision)> Gateway()
    {
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var assessor = await Process.Person("Asha Rill", Role.GatewayAssessor);
        var round = await Process.Do(
            manager,
            new OpenRound(
                $"Round {Guid.CreateVersion7():n}",
                "Needs.",
                Process.Clock.GetUtcNow(),
                Process.Clock.GetUtcNow().AddDays(1)
            )
        );
        var receipt = await Process.Do(
            Actor.Anonymous,
            new SubmitProposal(
                round,
                $"Frailty {Guid.CreateVersion7():n}",
                ["setting"],
                "Need.",
                "Evidence.",
                "Provision.",
                "Feasible.",
                "Shared.",
                ["nurse", "paramedic"],
                "Alliance",
                "Robin",
                "robin@alliance.example"
            )
        );
        await Process.Do(manager, new CloseRound(round, "All have answered."));
        await Process.Do(manager, new RankProposals(round, [new RankedProposal(receipt.Id, "First")], 1));
        await Process.Do(
            manager,
            new DecidePriority(receipt.Id, "on-list", "Clear.", "Programme manager", Process.Today, [manager.Id])
        );
        await Process.Do(
            assessor,
            new SubmitGatewayAssessment(
                receipt.Id,
                [.. Process.Data.GatewayCriteria.Latest.Select(c => new CriterionJudgement(c.Code, "met", "Shown."))]
            )
        );
        var decision = await Process.Do(
            manager,
            new DecideGateway(receipt.Id, "selected", Reasons, "Decision panel", Process.Today, [manager.Id])
        );
        return (manager, decision);
    }

    private async Task<(Actor Reader, Guid Decision)> Endorsement()
    {
        var cast = await Tests.Endorsement.Cast.New(Process);
        var candidate = await Process.Do(cast.Manager, new OpenCandidate(cast.Version));
        foreach (
            var (name, kind, profession) in new[]
            {
                ("Rae Quill", ReviewerKind.Clinical, "nurse"),
                ("Ola Brook", ReviewerKind.Academic, "physiotherapist"),
                ("Lou Fenn", ReviewerKind.Lay, null),
            }
        )
        {
            var (reviewer, review) = await cast.Reviewer(Process, candidate, name, kind, profession);
            await Tests.Endorsement.Cast.Judge(Process, reviewer, review, "It is shown.");
            await Process.Do(reviewer, new SubmitReview(review));
        }
        await Process.Do(
            cast.Manager,
            new ConsolidateReport(
                candidate,
                "All find it met.",
                [
                    .. Process.Data.EndorsementCriteria.Latest.Select(c => new FindingDraft(
                        c.Code,
                        "met",
                        "They agree."
                    )),
                ],
                0
            )
        );
        var decision = await Process.Do(
            cast.Chair,
            new DecideEndorsement(
                candidate,
                "endorsed-with-conditions",
                Reasons,
                "Decision panel",
                Process.Today,
                [.. cast.Panel.Select(p => p.Id)],
                [],
                [new ConditionDraft("Name the guidelines", "The list", Process.Today.AddDays(30))]
            )
        );
        return (cast.Manager, decision);
    }

    private async Task<(Actor Reader, Guid Decision)> Plan()
    {
        var provider = await ApprovedUniversity.New(Process);
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var decision = await Process.Do(
            manager,
            new DecidePlan(
                provider.Plan,
                "suspended",
                Reasons,
                "Delegation D-7",
                Process.Today,
                [manager.Id],
                [new ConditionDraft("Restore supervision", "A named supervisor", Process.Today.AddDays(30))]
            )
        );
        return (provider.Lead, decision);
    }

    private async Task<(Actor Reader, Guid Decision)> Return()
    {
        var provider = await ApprovedUniversity.New(Process);
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var annual = await Process.Do(provider.Lead, new BeginReturn(provider.Plan, Process.Today));
        await Process.Do(
            provider.Lead,
            new ReportYear(
                annual,
                new ReturnFigures
                {
                    ByProfession = [new ProfessionFigures("nurse", 12, 9, 2, 1)],
                    Results = "Good.",
                    Concerns = "None.",
                },
                true,
                0
            )
        );
        var decision = await Process.Do(
            manager,
            new DecideReturn(annual, "continue", Reasons, "Delegation D-7", Process.Today, [manager.Id], [])
        );
        return (provider.Lead, decision);
    }

    private async Task<(Actor Reader, Guid Decision)> PeriodicReview()
    {
        var launched = await LaunchedSpecification.New(Process);
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var review = await Process.Do(manager, new OpenPeriodicReview(launched.Credential, "safety", "A signal."));
        await Process.Do(manager, new RecordFindings(review, "It is current.", 0));
        var decision = await Process.Do(
            manager,
            new DecidePeriodicReview(
                review,
                "re-endorse",
                Reasons,
                "Decision panel",
                Process.Today,
                [manager.Id],
                Process.Today.AddYears(3)
            )
        );
        return (manager, decision);
    }

    private async Task<(Actor Reader, Guid Decision)> Evaluation()
    {
        var launched = await LaunchedSpecification.New(Process);
        var evaluator = await Process.Person("Ivo Lund", Role.Evaluator);
        var chair = await Process.Person("Chika Moor", Role.DecisionPanelChair);
        var report = await Process.Do(evaluator, new BeginEvaluation(launched.Credential, "Value", "Whom?"));
        await Process.Do(evaluator, new WriteEvaluation(report, "It reaches many.", true, 0));
        var decision = await Process.Do(
            chair,
            new DecideEvaluation(report, "accepted", Reasons, "Decision panel", Process.Today, [chair.Id])
        );
        return (evaluator, decision);
    }
}
