using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Communicating;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Importing;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Engagement.News;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;

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

        table.For<GetExercises>().AllowAnyone();
        table.For<GetExercise>().AllowAnyone();
        table.For<GetExerciseWords>().AllowAnyone();
        table.For<GetMaterialFile>().AllowAnyone();
        Run(table.For<GetExercisesAtWork>()).Allow(Role.Auditor);
        Run(table.For<GetExerciseWork>()).Allow(Role.Auditor);
        Run(table.For<BeginExercise>());
        Run(table.For<DescribeExercise>());
        Run(table.For<GetExerciseVariant>());
        Run(table.For<WriteExerciseVariant>());
        Run(table.For<AddMaterial>());
        Run(table.For<RemoveMaterial>());
        Run(table.For<GetInvitable>());
        Run(table.For<InvitePeople>());
        table.For<WriteInvitations>().AllowSystem();
        table.For<RemindInvited>().AllowSystem();
        table.For<FollowInvitation>().AllowAnyone();
        // When people are asked in the body's name is not for the commissioned organisation alone to decide.
        table.For<DecideCourse>().Allow(Role.ProgrammeManager, Role.EngagementFacilitator);

        Run(table.For<AddQuestionnaire>());
        Run(table.For<SettleQuestionnaire>());
        Run(table.For<WriteQuestion>());
        Run(table.For<GenerateStatements>());
        Run(table.For<ArrangeQuestion>());
        Run(table.For<PublishQuestionnaire>());
        Run(table.For<GetQuestionnaire>());
        Run(table.For<GetPreview>());
        Run(table.For<GetPaperForm>());
        Run(table.For<TypeInAnswers>());
        table.For<GetAnswerForm>().AllowAnyone();
        table.For<SubmitAnswers>().AllowAnyone();
        table.For<KeepAnswers>().AllowAnyone();
        table.For<WithdrawAnswers>().AllowAnyone();
        table.For<AttachFile>().AllowAnyone();

        table.For<CountAnswers>().Allow(Role.ProgrammeManager, Role.EngagementFacilitator);
        table.For<ShowResults>().Allow(Role.ProgrammeManager, Role.EngagementFacilitator);
        Run(table.For<GetResults>()).Allow(Role.Evaluator, Role.Auditor);
        Run(table.For<GetComments>()).Allow(Role.Evaluator);
        Run(table.For<GetSentFiles>()).Allow(Role.Evaluator);
        Run(table.For<GetSentFile>()).Allow(Role.Evaluator);
        table.For<GetPublicResults>().AllowAnyone();
        table.For<AskForExerciseNews>().AllowAnyone();
        table.For<WriteExerciseNews>().AllowSystem();
        table.For<StopExerciseNews>().AllowAnyone();
        table.For<EraseNewsReaders>().AllowSystem();
        Run(table.For<BringAnswers>());
        Run(table.For<TakeAnswers>());
        Run(table.For<GetAnswerUpload>());

        Run(table.For<GetCommunicationPlan>()).Allow(Role.Auditor);
        Run(table.For<PlanMessage>());
        Run(table.For<RemoveMessage>());
    }

    /// <summary>Those who run exercises: the body's staff, and whoever develops the credential that one is about.</summary>
    private static AccessRule Run(AccessRule rule) =>
        rule.Allow(Role.ProgrammeManager, Role.EngagementFacilitator, Role.Developer);
}
