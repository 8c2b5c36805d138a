using Touchstone.Core.Access;

namespace Touchstone.Core.Workforce.Agreements;

internal sealed class AgreementsAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetAgreements>().AllowAnyone();
        table.For<GetAgreement>().AllowAnyone();
        table.For<ConveneAgreement>().Allow(Role.ProgrammeManager);
        table.For<PutPoint>().Allow(Role.ProgrammeManager);
        table.For<WriteCertificateOutcome>().Allow(Role.ProgrammeManager);
        table.For<RecordPositions>().Allow(Role.ProgrammeManager);
        table.For<PublishAgreement>().Allow(Role.ProgrammeManager);
        table.For<ReportAdoption>().Allow(Role.ProviderLead);
    }
}
