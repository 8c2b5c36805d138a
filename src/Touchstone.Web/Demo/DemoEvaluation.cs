using Touchstone.Core.Access;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Priorities;

namespace Touchstone.Web.Demo;

/// <summary>Stage 11: an evaluation finds a new need, which is put before the next priority round.</summary>
internal sealed class DemoEvaluation(DemoRun run)
{
    /// <summary>Gives the need that was found.</summary>
    public async Task<Guid> EvaluateAsync(Guid credential)
    {
        run.Clock.Pass(30);
        var report = await run.Do(
            "evaluator",
            new BeginEvaluation(
                credential,
                "The first year of pelvic health",
                "Whom does the credential reach, and does what practitioners learn change the care that people get?"
            )
        );
        await run.Do(
            "evaluator",
            new WriteEvaluation(
                report,
                "Take-up is as forecast, and every capability is assessed in practice.\n\nPeople in prisons and secure hospitals are not reached: no provider places practitioners there, and the professions that work there are not among those enrolled.",
                true,
                0
            )
        );
        run.Clock.Pass(21);
        await run.Do(
            "chair",
            new DecideEvaluation(
                report,
                DecideEvaluation.NeedFound,
                "The findings rest on figures that were frozen and on what employers told us. The need is distinct from what the credential covers.",
                "Decision panel",
                run.Clock.Today,
                [run.People["chair"].Id, run.People["panel1"].Id],
                "Pelvic health in prisons and secure hospitals",
                "People in prisons and secure hospitals live with pelvic health problems more often than others, and almost nobody who works there can assess and treat them at an advanced level."
            )
        );
        return (await run.Do(Actor.Anonymous, new GetEvaluation(report))).Need!.Id;
    }

    public Task<ProposalReceipt> PutForwardAsync(Guid need, Guid round) =>
        run.Do(
            "manager",
            new PutNeedForward(
                need,
                round,
                ["setting"],
                "The evaluation of the first year, and a survey of secure hospitals.",
                "None that is recognised outside one place.",
                "Two employers would place practitioners, and one university would deliver.",
                "Nurses, midwives and physiotherapists share this work.",
                ["nurse", "midwife", "physiotherapist"]
            )
        );
}
