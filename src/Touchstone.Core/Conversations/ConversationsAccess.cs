using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.OpenData;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Picture;
using Touchstone.Core.Conversations.Workshop;

namespace Touchstone.Core.Conversations;

/// <summary>
/// Organisers prepare and moderate. Taking part is open to everybody, and always done as nobody in particular: whether
/// somebody joined is proved by their voice, so that no account ever stands beside a contribution.
/// </summary>
internal sealed class ConversationsAccess : IAccessRules
{
    private static readonly Role[] Organisers = [Role.ProgrammeManager, Role.EngagementFacilitator];

    public void State(AccessTable table)
    {
        table.For<GetConversations>().AllowAnyone();
        table.For<GetConversation>().AllowAnyone();
        table.For<GetConversationWords>().AllowAnyone();
        table.For<GetModerationLog>().AllowAnyone();
        table.For<GetPicture>().AllowAnyone();
        table.For<GetOpenData>().AllowAnyone();

        table.For<GetDraft>().Allow(Organisers);
        table.For<PlanConversation>().Allow(Organisers);
        table.For<ReviseConversation>().Allow(Organisers);
        table.For<PublishConversation>().Allow(Organisers);
        table.For<GetConversationVariant>().Allow(Organisers);
        table.For<WriteConversationVariant>().Allow(Organisers);
        table.For<MoveClosing>().Allow(Organisers);
        table.For<AddChallenge>().Allow(Organisers);
        table.For<ReviseChallenge>().Allow(Organisers);
        table.For<SeedStatements>().Allow(Organisers);

        table.For<StateWorkforce>().Allow(Organisers);
        table.For<PublishOpenData>().Allow(Organisers);
        table.For<EraseGateways>().AllowSystem();
        table.For<WriteNews>().AllowSystem();
        table.For<StopNews>().AllowAnyone();

        table.For<GetQueue>().Allow(Organisers);
        table.For<GetContribution>().Allow(Organisers);
        table.For<ModerateContribution>().Allow(Organisers);
        table.For<WriteToAuthor>().Allow(Organisers);
        table.For<MergeStatement>().Allow(Organisers);
        table.For<RewordStatement>().Allow(Organisers);
        table.For<SplitStatement>().Allow(Organisers);

        table.For<JoinConversation>().AllowAnyone();
        table.For<GetStatements>().AllowAnyone();
        table.For<GetStatement>().AllowAnyone();
        table.For<CheckIdea>().AllowAnyone();
        table.For<ShareIdea>().AllowAnyone();
        table.For<AddComment>().AllowAnyone();
        table.For<GetMine>().AllowAnyone();
        table.For<EditContribution>().AllowAnyone();
        table.For<WithdrawContribution>().AllowAnyone();
        table.For<LeaveConversation>().AllowAnyone();
    }
}
