namespace Touchstone.Core.Access;

internal sealed class ChoosingAccess : IAccessRules
{
    public void State(AccessTable table) =>
        table
            .For<GetPeopleToChoose>()
            .Allow(Role.ProgrammeManager, Role.DecisionPanelChair, Role.ReviewPanelChair, Role.Administrator);
}
