using Touchstone.Core.Access;

namespace Touchstone.Core.Delivery;

internal sealed class DeliveryAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetApprovedProviders>().AllowAnyone();
        table.For<GetPlans>().AllowSignedIn();
        table
            .For<GetPlan>()
            .Allow(Role.ProviderLead, Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair);
        table.For<BeginPlan>().Allow(Role.ProviderLead);
        table.For<DescribeProgramme>().Allow(Role.ProviderLead);
        table.For<MapCapability>().Allow(Role.ProviderLead);
        table.For<SubmitPlan>().Allow(Role.ProviderLead);
        table.For<DecidePlan>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<BeginReturn>().Allow(Role.ProviderLead);
        table.For<ReportYear>().Allow(Role.ProviderLead);
        table
            .For<GetReturn>()
            .Allow(Role.ProviderLead, Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair);
        table.For<DecideReturn>().Allow(Role.ProgrammeManager);
    }
}
