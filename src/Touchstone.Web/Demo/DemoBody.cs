using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Votes;

namespace Touchstone.Web.Demo;

/// <summary>
/// Fills an empty installation with a believable body of records, by the same use cases as people would: two years of work on
/// six areas, one of them all the way to a badge, an annual review and an evaluation that finds the next need.
/// </summary>
internal sealed class DemoBody(IServiceProvider services)
{
    private readonly DemoRun run = new(services);

    /// <summary>Whether anything has been recorded here before: then nothing is added.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await using var db = run.Open();
        return !await db.Set<Account>().AnyAsync(cancel);
    }

    public async Task MakeAsync(CancellationToken cancel)
    {
        var people = new DemoPeople(run);
        await people.RegisterAsync(cancel);
        await people.FoundOrganisationsAsync();
        var priorities = new DemoPriorities(run);
        var credentials = await priorities.DecideRoundAsync(await new DemoWorkforce(run).CollectAsync());
        var pelvic = credentials[DemoAreas.All[0].Name];
        await priorities.RenameAsync(pelvic, cancel);
        var asking = new DemoExercise(run);
        await asking.AskAsync();
        var version = await new DemoDevelopment(run).DevelopAsync(pelvic, cancel);
        await new DemoInsight(run).AnalyseAsync(await asking.CountAsync(), version);
        await new DemoEndorsement(run).LaunchAsync(version);
        var employers = new DemoEmployers(run);
        await employers.AgreeAsync(cancel);
        var delivery = new DemoDelivery(run);
        var plan = await delivery.DeliverAsync(version, cancel);
        await new DemoRecognition(run).RecogniseAsync(plan, cancel);
        await delivery.ReviewAsync(plan);
        var evaluation = new DemoEvaluation(run);
        var need = await evaluation.EvaluateAsync(pelvic);
        await employers.DeployAsync(pelvic);
        await new DemoPractice(run).GatherAsync();
        await evaluation.PutForwardAsync(need, await priorities.OpenRoundAsync());
        await new DemoConversation(run, services.GetRequiredService<Voting>()).HoldAsync(cancel);
    }
}
