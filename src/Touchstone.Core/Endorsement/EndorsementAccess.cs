using Touchstone.Core.Access;
using Touchstone.Core.Record;

namespace Touchstone.Core.Endorsement;

internal sealed class EndorsementAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<OpenCandidate>().Allow(Role.ProgrammeManager);
        table
            .For<GetCandidates>()
            .Allow(Role.ProgrammeManager, Role.ReviewPanelChair, Role.DecisionPanelMember, Role.DecisionPanelChair);
        table
            .For<GetCandidate>()
            .Allow(Role.ProgrammeManager, Role.ReviewPanelChair, Role.DecisionPanelMember, Role.DecisionPanelChair);
        table.For<AssignReviewer>().Allow(Role.ProgrammeManager, Role.ReviewPanelChair);
        table.For<WithdrawReviewer>().Allow(Role.ProgrammeManager, Role.ReviewPanelChair);
        table.For<GetInvitation>().Allow(Role.IndependentReviewer);
        table.For<AnswerInvitation>().Allow(Role.IndependentReviewer);
        table
            .For<GetReview>()
            .Allow(Role.IndependentReviewer)
            .AfterDeclaration(RecordKinds.Candidate, Role.IndependentReviewer);
        table
            .For<GetCandidateText>()
            .Allow(Role.IndependentReviewer)
            .AfterDeclaration(RecordKinds.Candidate, Role.IndependentReviewer);
        table
            .For<SaveJudgement>()
            .Allow(Role.IndependentReviewer)
            .AfterDeclaration(RecordKinds.Candidate, Role.IndependentReviewer);
        table
            .For<SubmitReview>()
            .Allow(Role.IndependentReviewer)
            .AfterDeclaration(RecordKinds.Candidate, Role.IndependentReviewer);
        table.For<ConsolidateReport>().Allow(Role.ProgrammeManager, Role.ReviewPanelChair);
        table.For<DecideEndorsement>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<Launch>().Allow(Role.ProgrammeManager);
        table.For<GetPublishedVersion>().AllowAnyone();
        table.For<GetFindings>().AllowAnyone();
    }
}
