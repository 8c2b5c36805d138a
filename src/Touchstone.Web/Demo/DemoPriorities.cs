using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Priorities;

namespace Touchstone.Web.Demo;

/// <summary>Stages 1 and 2: a priority round with its proposals, the gateway and the first commissions; and a round that is open today.</summary>
internal sealed class DemoPriorities(DemoRun run)
{
    /// <param name="findings">What the baseline found of the first area.</param>
    public async Task<Dictionary<string, Guid>> DecideRoundAsync(ImmutableArray<Guid> findings)
    {
        var round = await run.Do(
            "manager",
            new OpenRound(
                "First priority round",
                "We look for needs that exist in many places, that concern several professions, and that a standard unit of learning and assessment could meet.",
                run.Clock.GetUtcNow(),
                run.Clock.GetUtcNow().AddDays(42)
            )
        );
        var proposals = new List<(DemoArea Area, Guid Id)>();
        foreach (var area in DemoAreas.All)
        {
            run.Clock.Pass(3);
            var receipt = await run.Do(
                Actor.Anonymous,
                Proposal(round, area) with
                {
                    Findings = area == DemoAreas.All[0] ? findings : [],
                }
            );
            proposals.Add((area, receipt.Id));
        }
        run.Clock.Pass(40);
        await run.Do(
            "manager",
            new RankProposals(
                round,
                [
                    .. proposals.Select(
                        (p, i) =>
                            new RankedProposal(
                                p.Id,
                                i < 3
                                    ? "A distinct need at scale, with several professions ready to act"
                                    : "A real need; the case for a standard unit is less far advanced"
                            )
                    ),
                ],
                0
            )
        );
        var credentials = new Dictionary<string, Guid>();
        foreach (var ((area, proposal), index) in proposals.Select((p, i) => (p, i)))
        {
            await run.Do(
                "chair",
                new DecidePriority(
                    proposal,
                    index < 5 ? "on-list" : "later-round",
                    index < 5
                        ? "The need is clear, widespread and shared by several professions."
                        : "The need is real. The evidence for a standard unit should be stronger; we ask for it again in the next round.",
                    "Decision panel",
                    run.Clock.Today,
                    [run.People["chair"].Id, run.People["panel1"].Id, run.People["panel2"].Id]
                )
            );
            if (index < 5)
            {
                await using var db = run.Open();
                credentials[area.Name] = (await db.Set<Proposal>().SingleAsync(p => p.Id == proposal))
                    .CredentialId!
                    .Value;
            }
        }
        run.Clock.Pass(20);
        // Three pass the gateway; one is sent back; one still waits for its assessment.
        foreach (var ((area, proposal), index) in proposals.Take(4).Select((p, i) => (p, i)))
        {
            await run.Do(
                "gateway",
                new SubmitGatewayAssessment(
                    proposal,
                    [
                        .. run
                            .Reference.GatewayCriteria.On(run.Clock.Today)
                            .Select(c => new CriterionJudgement(
                                c.Code,
                                index == 3 && c.Code == "2" ? "not-met" : "met",
                                index == 3 && c.Code == "2"
                                    ? "How it would be delivered outside cities is not shown."
                                    : "The proposal shows it with figures and names its sources."
                            )),
                    ]
                )
            );
            await run.Do(
                "chair",
                new DecideGateway(
                    proposal,
                    index < 3 ? "selected" : "revise",
                    index < 3
                        ? "All three gateway criteria are met."
                        : "Please show how it can be delivered outside cities, and submit again.",
                    "Decision panel",
                    run.Clock.Today,
                    [run.People["chair"].Id, run.People["panel1"].Id]
                )
            );
            if (index < 2)
            {
                await run.Do(
                    "manager",
                    new CommissionDevelopment(
                        credentials[area.Name],
                        run.Organisations["alliance"],
                        run.People["developer"].Id,
                        "Develop a full specification with a steering group, an open reference group and expert groups; consult widely; submit for independent review.",
                        run.Clock.Today.AddDays(240)
                    )
                );
            }
        }
        return credentials;
    }

    /// <summary>The first area is wider than it was thought to be.</summary>
    public async Task RenameAsync(Guid pelvic, CancellationToken cancel) =>
        await run.Do(
            "manager",
            new RenameCredential(
                pelvic,
                "Pelvic health",
                "Assessment, treatment and leadership of care for pelvic health problems at any time of life, by practitioners of several professions.",
                "Steering group and reference group showed that the need does not end with the year after birth.",
                await RevisionOf(pelvic, cancel)
            )
        );

    /// <summary>A round that is open today, so that the public form can be tried.</summary>
    public async Task<Guid> OpenRoundAsync()
    {
        run.Clock.PassUntil(5);
        return await run.Do(
            "manager",
            new OpenRound(
                "Second priority round",
                "We look again for needs that a credential could meet, and for stronger evidence on those that were kept for later.",
                run.Clock.GetUtcNow(),
                run.Clock.GetUtcNow().AddDays(60)
            )
        );
    }

    private async Task<int> RevisionOf(Guid credential, CancellationToken cancel)
    {
        await using var db = run.Open();
        return await db.Set<Credential>().Where(c => c.Id == credential).Select(c => c.Revision).SingleAsync(cancel);
    }

    private static SubmitProposal Proposal(Guid round, DemoArea area) =>
        new(
            round,
            area.Name,
            [area.Kind],
            area.Need,
            "Figures from regional workforce plans and two national audits, gathered in the last two years.",
            "Local courses exist in a few places. None is recognised elsewhere, and none covers all professions concerned.",
            "Three universities and eleven employers have said that they would deliver and fund it.",
            "The professions named share this work already, at advanced level, under different titles.",
            [.. area.Professions],
            "Rehabilitation Skills Alliance",
            "Robin Ellery",
            "robin.ellery@alliance.example"
        );
}
