using Touchstone.Core.Access;
using Touchstone.Core.Access.People;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Workforce.Baseline;
using GetReturn = Touchstone.Core.Delivery.GetReturn;
using GetWorkforceReturn = Touchstone.Core.Workforce.Baseline.GetReturn;

namespace Touchstone.Web.Record;

/// <summary>
/// Which records somebody can open, for lists that name records of every kind: a name is a link only when the page behind it
/// lets them in. Each kind that can be other than public stands here with the use case of its page.
/// </summary>
public sealed class OpenRecords(UseCaseRunner process)
{
    private delegate Task<bool> Answer(UseCaseRunner process, Actor actor, Guid id, CancellationToken cancel);

    private static readonly Dictionary<RecordKind, Answer> Pages = new()
    {
        [RecordKinds.Account] = Rule(id => new GetPerson(id)),
        // One that is not public is for those who decide.
        [RecordKinds.Decision] = Rule(_ => new GetRecognitionQueue()),
        [RecordKinds.Condition] = Rule(id => new GetCondition(id)),
        [RecordKinds.File] = Rule(id => new GetFile(id)),
        [RecordKinds.Mail] = Rule(id => new GetMail(id)),
        [RecordKinds.Job] = Rule(_ => new GetJobs()),
        [RecordKinds.BaselineRound] = Rule(id => new GetBaseline(id)),
        [RecordKinds.WorkforceReturn] = Rule(id => new GetWorkforceReturn(id)),
        [RecordKinds.Proposal] = Rule(id => new GetProposal(id)),
        [RecordKinds.GatewayAssessment] = Rule(id => new FindGatewayAssessment(id)),
        [RecordKinds.Group] = Rule(id => new GetGroup(id)),
        [RecordKinds.Specification] = Rule(id => new GetDraft(id)),
        [RecordKinds.SpecificationVersion] = Rule(id => new GetVersion(id)),
        [RecordKinds.RegistrationOfInterest] = Rule(_ => new GetRegistrations()),
        [RecordKinds.Exercise] = Rule(id => new GetExerciseWork(id)),
        [RecordKinds.Questionnaire] = Rule(id => new GetQuestionnaire(id)),
        [RecordKinds.Candidate] = Rule(id => new GetCandidate(id)),
        [RecordKinds.Review] = Rule(id => new GetInvitation(id)),
        [RecordKinds.DeliveryPlan] = Rule(id => new GetPlan(id)),
        [RecordKinds.AnnualReturn] = Rule(id => new GetReturn(id)),
        [RecordKinds.Enrolment] = Rule(id => new GetEnrolment(id)),
        [RecordKinds.Evidence] = Rule(id => new FindEvidence(id)),
        [RecordKinds.Completion] = Rule(id => new FindCompletion(id)),
        [RecordKinds.Badge] = Rule(id => new ChangeBadge(id, default, "")),
        [RecordKinds.PeriodicReview] = Rule(id => new GetPeriodicReview(id)),
    };

    /// <summary>Those of the records whose pages this actor can open: public ones, and others as the rules of their pages say.</summary>
    public async Task<IReadOnlySet<RecordRef>> Among(
        IEnumerable<RecordRef> records,
        IReadOnlySet<RecordRef> publicOnes,
        Actor actor,
        CancellationToken cancel
    )
    {
        var open = new HashSet<RecordRef>();
        foreach (var record in records.Distinct())
        {
            if (
                publicOnes.Contains(record)
                || (Pages.TryGetValue(record.Kind, out var answer) && await answer(process, actor, record.Id, cancel))
            )
            {
                open.Add(record);
            }
        }
        return open;
    }

    private static Answer Rule<T>(Func<Guid, UseCase<T>> shown) =>
        async (process, actor, id, cancel) => await process.WhyNot(actor, shown(id), cancel) is null;
}
