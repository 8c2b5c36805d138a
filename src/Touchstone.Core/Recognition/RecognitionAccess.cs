using Touchstone.Core.Access;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Core.Recognition.Many;

namespace Touchstone.Core.Recognition;

internal sealed class RecognitionAccess : IAccessRules
{
    /// <summary>Who reads an enrolment: the practitioner, those who teach and assess, and those who decide on recognition.</summary>
    private static readonly Role[] TakingPart =
    [
        Role.Practitioner,
        Role.Supervisor,
        Role.Assessor,
        Role.ProviderLead,
        Role.ProgrammeManager,
        Role.DecisionPanelChair,
    ];

    public void State(AccessTable table)
    {
        table.For<Enrol>().Allow(Role.ProviderLead);
        table.For<GetEnrolments>().AllowSignedIn();
        table.For<GetEnrolment>().Allow(TakingPart.AsSpan());
        table.For<FindEvidence>().Allow(TakingPart.AsSpan());
        table.For<AddEvidence>().Allow(Role.Practitioner);
        table.For<WithdrawEvidence>().Allow(Role.Practitioner);
        table.For<SignOffCapability>().Allow(Role.Assessor);
        table.For<ConfirmCompletion>().Allow(Role.ProviderLead);
        table.For<GetRecognitionQueue>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<FindCompletion>().Allow(TakingPart.AsSpan());
        table.For<DecideRecognition>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<RecogniseMany>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<GetReadyToConfirm>().Allow(Role.ProviderLead);
        table.For<ConfirmMany>().Allow(Role.ProviderLead);
        table.For<SignBadge>().AllowSystem();
        table.For<ClaimBadge>().Allow(Role.Practitioner);
        table.For<ChangeBadge>().Allow(Role.ProgrammeManager);
        table.For<RevokeBadge>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<GetBadge>().AllowAnyone();
        table.For<GetIssuerDocument>().AllowAnyone();
        table.For<GetStatusList>().AllowAnyone();
        table.For<GetAchievement>().AllowAnyone();
        table.For<GetDirectory>().AllowAnyone();
    }
}
