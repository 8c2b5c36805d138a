using Touchstone.Core.Access;

namespace Touchstone.Core.Workforce.Toolkit;

internal sealed class ToolkitAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        // The page that explains the toolkit is for everybody; the list is one's own and empty for most.
        table.For<GetEmployers>().AllowAnyone();
        table.For<GetJobDescription>().AllowAnyone();

        // What an employer says of itself stays with the employer.
        table.For<GetToolkit>().Allow(Role.EmployerLead);
        table.For<BeginSelfAssessment>().Allow(Role.EmployerLead);
        table.For<RateSelf>().Allow(Role.EmployerLead);
        table.For<GetSelfAssessment>().Allow(Role.EmployerLead);
        table.For<GetBenchmark>().Allow(Role.EmployerLead);
        table.For<PlanAction>().Allow(Role.EmployerLead);
        table.For<UpdateAction>().Allow(Role.EmployerLead);
        table.For<GetAction>().Allow(Role.EmployerLead);
        table.For<SaveRolePlan>().Allow(Role.EmployerLead);
        table.For<GetRolePlan>().Allow(Role.EmployerLead);
        table.For<SaveTrainee>().Allow(Role.EmployerLead);
        table.For<RemoveTrainee>().Allow(Role.EmployerLead);
        table.For<GetSupervision>().Allow(Role.EmployerLead);

        table.For<BeginDemandReturn>().Allow(Role.EmployerLead);
        table.For<SaveDemand>().Allow(Role.EmployerLead);
        table.For<GetDemandReturn>().Allow(Role.EmployerLead, Role.ProgrammeManager);
        table.For<GetDemand>().Allow(Role.ProgrammeManager, Role.RegionalLead);
        table.For<PublishDemand>().Allow(Role.ProgrammeManager);
        table.For<GetDemandSummaries>().AllowAnyone();
        table.For<GetDemandSummary>().AllowAnyone();
        table.For<GetRegion>().Allow(Role.ProgrammeManager, Role.RegionalLead);
    }
}
