using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Evidencing;

namespace Touchstone.Web.Demo;

/// <summary>Stage 8: two practitioners learn, and one of them gets a badge.</summary>
internal sealed class DemoRecognition(DemoRun run)
{
    public async Task RecogniseAsync(Guid plan, CancellationToken cancel)
    {
        run.Clock.Pass(10);
        foreach (
            var (key, profession, number) in new[]
            {
                ("practitioner", "physiotherapist", "PH100200"),
                ("practitioner2", "nurse", "19B1234E"),
            }
        )
        {
            var enrolment = await run.Do(
                "provider",
                new Enrol(plan, $"{key}@demo.example", profession, number, "Calder Valley Community Trust")
            );
            var page = await run.Do(key, new GetEnrolment(enrolment));
            var routes = run.Reference.EvidenceRoutes.Latest.Codes.ToList();
            foreach (var (capability, index) in page.Capabilities.Select((c, i) => (c.Capability, i)))
            {
                await run.Do(
                    key,
                    new AddEvidence(
                        enrolment,
                        routes[index % routes.Count],
                        $"Evidence for capability {capability.Code}",
                        "An account of practice over three months, with reflection on what changed for the people concerned and for the team.",
                        null,
                        "Jo Farrow, consultant physiotherapist",
                        [capability.Lineage]
                    )
                );
                run.Clock.Pass(4);
            }
            if (key == "practitioner2")
            {
                continue;
            }
            foreach (var capability in page.Capabilities)
            {
                await run.Do(
                    "assessor",
                    new SignOffCapability(
                        enrolment,
                        capability.Capability.Lineage,
                        capability.Plan.Methods[0].Code,
                        capability.Plan.Required.Code,
                        "Shown consistently in practice and explained with insight."
                    )
                );
            }
            var completion = await run.Do(
                "provider",
                new ConfirmCompletion(enrolment, "All capabilities have been assessed and moderated.")
            );
            await run.Do(
                "manager",
                new DecideRecognition(
                    completion,
                    "recognised",
                    "Completion is confirmed by an approved provider.",
                    "Programme manager under delegation D-9",
                    run.Clock.Today,
                    [run.People["manager"].Id]
                )
            );
            await Claim(enrolment, key, cancel);
        }
    }

    private async Task Claim(Guid enrolment, string key, CancellationToken cancel)
    {
        await using var db = run.Open();
        var badge = await db.Set<Badge>().SingleAsync(b => b.EnrolmentId == enrolment, cancel);
        // The job that signs it comes round later and finds it signed.
        await run.Do(Actor.System, new SignBadge(badge.Id));
        await run.Do(key, new ClaimBadge(badge.Id, Visibility.Public, true));
    }
}
