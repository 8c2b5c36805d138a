using Touchstone.Core.Access;

namespace Touchstone.Core.Engagement;

internal sealed class EngagementAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetInvolved>().AllowAnyone();
        table.For<RegisterInterest>().AllowAnyone();
        table.For<ConfirmRegistration>().AllowAnyone();
        table.For<WithdrawRegistration>().AllowAnyone();
        table.For<GetRegistrations>().Allow(Role.ProgrammeManager, Role.Developer);
    }
}
