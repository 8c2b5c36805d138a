using Touchstone.Core.Access;

namespace Touchstone.Core.Workforce.Practice;

internal sealed class PracticeAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<OpenExercise>().Allow(Role.ProgrammeManager);
        // Roles of practice are held on organisations, groups and enrolments, not on the exercise: the handler looks.
        table.For<GetExercises>().AllowSignedIn();
        table.For<GetExercise>().AllowSignedIn();
        table.For<RatePriorities>().AllowSignedIn();
        table.For<AddSource>().Allow(Role.EmployerLead, Role.ProviderLead);
        table.For<GetSource>().Allow(Role.EmployerLead, Role.ProviderLead, Role.ProgrammeManager);
        table.For<ConfirmStatements>().Allow(Role.EmployerLead, Role.ProviderLead, Role.ProgrammeManager);
        table.For<GroupStatements>().Allow(Role.ProgrammeManager);
        table.For<ReviseGroup>().Allow(Role.ProgrammeManager);
        table.For<OpenRatingRound>().Allow(Role.ProgrammeManager);
        table.For<CloseRatingRound>().Allow(Role.ProgrammeManager);
    }
}
