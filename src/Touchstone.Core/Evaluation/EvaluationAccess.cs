using Touchstone.Core.Access;

namespace Touchstone.Core.Evaluation;

internal sealed class EvaluationAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table
            .For<GetPeriodicReviews>()
            .Allow(Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair, Role.Evaluator);
        table
            .For<GetPeriodicReview>()
            .Allow(Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair, Role.Evaluator);
        table.For<OpenPeriodicReview>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair).AllowSystem();
        table.For<RecordFindings>().Allow(Role.ProgrammeManager, Role.Evaluator);
        table.For<DecidePeriodicReview>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<GetIndicators>().AllowAnyone();
        table.For<GetEvaluations>().AllowAnyone();
        table.For<GetEvaluation>().AllowAnyone();
        table.For<BeginEvaluation>().Allow(Role.ProgrammeManager, Role.Evaluator);
        table.For<WriteEvaluation>().Allow(Role.ProgrammeManager, Role.Evaluator);
        table.For<DecideEvaluation>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<GetFoundNeed>().AllowAnyone();
        table.For<PutNeedForward>().Allow(Role.ProgrammeManager);
    }
}
