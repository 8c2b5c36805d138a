using Touchstone.Core.Access;
using Touchstone.Core.Workforce.Findings.Titles;

namespace Touchstone.Core.Workforce.Findings;

internal sealed class FindingsAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetFindings>().AllowAnyone();
        table.For<GetFinding>().AllowAnyone();
        table.For<GetFindingsToCite>().AllowAnyone();
        table.For<ComputeFindings>().Allow(Role.ProgrammeManager, Role.Evaluator);
        table.For<PublishFindings>().Allow(Role.ProgrammeManager);
        table.For<GetRoles>().Allow(Role.ProgrammeManager, Role.Evaluator, Role.RegionalLead);
        table.For<ConfirmRole>().Allow(Role.ProgrammeManager, Role.Evaluator);
        table.For<MoveTitle>().Allow(Role.ProgrammeManager, Role.Evaluator);
    }
}
