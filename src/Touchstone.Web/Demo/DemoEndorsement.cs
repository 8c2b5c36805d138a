using Touchstone.Core.Access;
using Touchstone.Core.Access.Interests;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Web.Demo;

/// <summary>Stages 4 to 6: three reviews, a decision with a condition that is met, and the launch.</summary>
internal sealed class DemoEndorsement(DemoRun run)
{
    public async Task LaunchAsync(Guid version)
    {
        run.Clock.Pass(7);
        var candidate = await run.Do("manager", new OpenCandidate(version));
        foreach (
            var (key, kind, profession) in new[]
            {
                ("academic", ReviewerKind.Academic, "physiotherapist"),
                ("clinical", ReviewerKind.Clinical, "midwife"),
                ("lay", ReviewerKind.Lay, null),
            }
        )
        {
            var review = await run.Do(
                "reviews",
                new AssignReviewer(candidate, run.People[key].Id, kind, profession, run.Clock.Today.AddDays(28))
            );
            await run.Do(key, new AnswerInvitation(review, true, null));
            await run.Do(key, new DeclareInterests(RecordKinds.Candidate.Ref(candidate), [], null, true));
            var page = await run.Do(key, new GetReview(review));
            foreach (var criterion in page.Criteria)
            {
                await run.Do(
                    key,
                    new SaveJudgement(
                        review,
                        criterion.Code,
                        criterion.Code == "8" ? "met-with-minor-change" : "met",
                        criterion.Code == "8"
                            ? "The evidence is sound; name the guidelines and their dates."
                            : "The specification shows it clearly, in the capabilities named.",
                        "1 to 7",
                        0
                    )
                );
            }
            run.Clock.Pass(9);
            await run.Do(key, new SubmitReview(review));
        }
        await run.Do(
            "reviews",
            new ConsolidateReport(
                candidate,
                "Three independent reviewers find the specification clear, inclusive and deliverable. They ask for one addition to the evidence base.",
                [
                    .. run
                        .Reference.EndorsementCriteria.On(run.Clock.Today)
                        .Select(c => new FindingDraft(
                            c.Code,
                            c.Code == "8" ? "met-with-minor-change" : "met",
                            c.Code == "8"
                                ? "Name the guidelines that the capabilities rest on, with their dates."
                                : "The reviewers agree that it is met."
                        )),
                ],
                0
            )
        );
        run.Clock.Pass(21);
        var decision = await run.Do(
            "chair",
            new DecideEndorsement(
                candidate,
                "endorsed-with-conditions",
                "The criteria are met. One condition makes sure that the evidence base can be kept up to date.",
                "Decision panel",
                run.Clock.Today,
                [run.People["chair"].Id, run.People["panel1"].Id, run.People["panel2"].Id],
                [],
                [
                    new ConditionDraft(
                        "Name the guidelines that the capabilities rest on, with their dates",
                        "The revised list of sources",
                        run.Clock.Today.AddDays(60)
                    ),
                ]
            )
        );
        run.Clock.Pass(12);
        var condition = (await run.Do(Actor.Anonymous, new GetDecision(decision))).Conditions.Single();
        await run.Do(
            "developer",
            new OfferConditionEvidence(
                condition.Id,
                "The list of guidelines with dates has been added to the evidence base and to the website of the project.",
                0
            )
        );
        await run.Do("manager", new VerifyCondition(condition.Id, true, "The list is complete and dated.", 1));
        await run.Do("manager", new Launch(candidate, run.Clock.Today.AddYears(5)));
    }
}
