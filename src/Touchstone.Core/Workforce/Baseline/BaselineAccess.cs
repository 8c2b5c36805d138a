using Touchstone.Core.Access;

namespace Touchstone.Core.Workforce.Baseline;

internal sealed class BaselineAccess : IAccessRules
{
    /// <summary>Who answers for an organisation: an employer's lead or a university's.</summary>
    private static readonly Role[] Leads = [Role.EmployerLead, Role.ProviderLead];

    public void State(AccessTable table)
    {
        table.For<GetBaselines>().AllowAnyone();
        table.For<GetBaseline>().AllowAnyone();
        table.For<GetDictionary>().AllowAnyone();
        table.For<OpenBaseline>().Allow(Role.ProgrammeManager);
        table.For<AskForReturns>().Allow(Role.ProgrammeManager);
        table.For<GetOrganisationsToAsk>().Allow(Role.ProgrammeManager);
        table.For<GetReturns>().Allow(Role.ProgrammeManager, Role.RegionalLead, Role.Evaluator);
        table.For<RemindOutstanding>().Allow(Role.ProgrammeManager);
        table.For<DecideClosing>().Allow(Role.ProgrammeManager);
        table.For<GetReturn>().Allow(Leads).Allow(Role.ProgrammeManager, Role.RegionalLead, Role.Evaluator);
        table.For<GetPlanLines>().Allow(Leads).Allow(Role.ProgrammeManager, Role.RegionalLead, Role.Evaluator);
        table.For<GetPlanLine>().Allow(Leads);
        table.For<GetPlanUpload>().Allow(Leads).Allow(Role.ProgrammeManager);
        table.For<BringPlan>().Allow(Leads);
        table.For<TakePlan>().Allow(Leads);
        table.For<SavePlanLine>().Allow(Leads);
        table.For<RemovePlanLine>().Allow(Leads);
        table.For<GetSurvey>().Allow(Leads).Allow(Role.ProgrammeManager, Role.RegionalLead, Role.Evaluator);
        table.For<AnswerSurvey>().Allow(Leads);
        table.For<BeginNewVersion>().Allow(Leads);
        table.For<SignOffReturn>().Allow(Leads);
    }
}
