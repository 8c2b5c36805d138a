using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>Organisations that a collection asks for their returns, and what they do about it.</summary>
internal sealed class AskedForReturns(TestProcess process)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static Upload Csv(params string[][] lines) => new("plan.csv", Plans.Csv(lines));

    public static ImmutableDictionary<string, string> Cells(string[] line) =>
        Plans.Headings.Zip(line).ToImmutableDictionary(c => c.First, c => c.Second);

    public static ImmutableDictionary<string, string> Answers(params (string, string)[] answers) =>
        answers.ToImmutableDictionary(a => a.Item1, a => a.Item2);

    public async Task CompleteSurvey(Actor lead, Guid survey, int people = 12)
    {
        var page = await process.Do(lead, new GetSurvey(survey));
        var complete = page.Questions.ToImmutableDictionary(
            q => q.Code,
            q =>
                q.Kind switch
                {
                    Core.Reference.WorkforceQuestionKind.Agreement => "agree",
                    Core.Reference.WorkforceQuestionKind.YesNo => "yes",
                    Core.Reference.WorkforceQuestionKind.WholeNumber => people.ToString(CultureInfo.InvariantCulture),
                    _ => "",
                }
        );
        await process.Do(lead, new AnswerSurvey(survey, complete, [], page.Revision));
        var seen = (await process.Do(lead, new GetSurvey(survey))).Revision;
        await process.Do(lead, new SignOffReturn(survey, true, false, seen));
    }

    public async Task<Guid> InRegion(string region)
    {
        await using var db = process.Open();
        var organisation = new Organisation(
            $"Trust {Guid.CreateVersion7():n}",
            "employer",
            region,
            process.Clock.GetUtcNow()
        );
        db.Add(organisation);
        await db.SaveChangesAsync(Cancel);
        return organisation.Id;
    }

    public async Task<Guid> ReturnOf(Actor manager, Guid round, ReturnSource source) =>
        (await process.Do(manager, new GetReturns(round, Source: source))).Returns.Single().Id;

    public async Task SignOff(Actor lead, Guid plan, params string[][] lines)
    {
        var upload = await process.Do(lead, new BringPlan(plan, Csv(lines)));
        await process.Do(lead, new TakePlan(plan, upload, (await process.Do(lead, new GetReturn(plan))).Revision));
        await process.Do(
            lead,
            new SignOffReturn(plan, true, false, (await process.Do(lead, new GetReturn(plan))).Revision)
        );
    }

    public async Task<(Actor Manager, Actor Lead, Guid Round, Guid Plan)> ForAPlan()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var lead = await process.Person("Sam");
        var employer = await process.Organisation("Fell Trust", "employer");
        await process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        var now = process.Clock.GetUtcNow();
        var round = await process.Do(
            manager,
            new OpenBaseline(
                $"Baseline {Guid.CreateVersion7():n}",
                "How we stand.",
                process.Today.AddDays(-30),
                now,
                now.AddDays(30)
            )
        );
        (await process.Do(manager, new AskForReturns(round, [employer.Id]))).ShouldBe(2);
        return (manager, lead, round, await ReturnOf(manager, round, ReturnSource.Plan));
    }
}
