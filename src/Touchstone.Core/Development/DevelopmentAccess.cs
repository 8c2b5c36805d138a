using Touchstone.Core.Access;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Meetings;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;

namespace Touchstone.Core.Development;

internal sealed class DevelopmentAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetProjects>().AllowAnyone();
        table.For<GetProject>().AllowAnyone();
        Lead(table.For<SetUpProject>());
        Lead(table.For<ReviseProject>());
        Lead(table.For<SetMilestone>());
        Lead(table.For<MoveMilestone>());

        Lead(table.For<AddGroup>());
        Lead(table.For<ReviseGroup>());
        Lead(table.For<AddMember>());
        Lead(table.For<RemoveMember>());
        Sit(table.For<DeclareToGroup>());
        Sit(table.For<GetGroup>());
        Lead(table.For<PlanMeeting>()).Allow(Role.SteeringGroupChair);
        Lead(table.For<WriteMinutes>()).Allow(Role.SteeringGroupChair);
        Lead(table.For<AddAction>()).Allow(Role.SteeringGroupChair);
        Sit(table.For<FinishAction>());
        Sit(table.For<GetMeeting>());

        Read(table.For<GetDraft>());
        Read(table.For<GetHistory>());
        Read(table.For<GetVersion>());
        Read(table.For<CompareVersions>());
        Write(table.For<BringImport>());
        Write(table.For<GetImport>());
        Write(table.For<TakeImport>());
        Write(table.For<SetImportAside>());
        Write(table.For<AddToTree>());
        Write(table.For<ReviseNode>());
        Write(table.For<MoveInTree>());
        Write(table.For<RemoveFromTree>());
        Write(table.For<WriteSection>());
        Write(table.For<NameTargetGroup>());
        Write(table.For<StateSize>());
        Write(table.For<WriteOutcome>());
        Write(table.For<RemoveOutcome>());
        Write(table.For<AssessCapability>());
        Write(table.For<MapToPillars>());
        Write(table.For<ExplainGap>());
        Write(table.For<FreezeVersion>());
        Write(table.For<OfferCandidate>());
        table.For<DecideReadiness>().Allow(Role.ProgrammeManager);
    }

    /// <summary>Who runs a project.</summary>
    private static AccessRule Lead(AccessRule rule) => rule.Allow(Role.ProgrammeManager, Role.Developer);

    /// <summary>Who writes the specification: the commissioned developer, never those who will decide on it.</summary>
    private static AccessRule Write(AccessRule rule) => rule.Allow(Role.Developer);

    /// <summary>Who reads drafts: those who write, steer or look at them in depth, and programme staff.</summary>
    private static AccessRule Read(AccessRule rule) => rule.Allow(DevelopmentStanding.TakingPart.AsSpan());

    /// <summary>Everybody in a group, and who runs its project.</summary>
    private static AccessRule Sit(AccessRule rule) =>
        rule.Allow(DevelopmentStanding.TakingPart.AsSpan()).Allow(Role.ReferenceGroupMember);
}
