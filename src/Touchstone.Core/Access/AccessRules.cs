using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Interests;
using Touchstone.Core.Access.Invitations;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Access.Passkeys;
using Touchstone.Core.Access.People;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Access.SigningIn;

namespace Touchstone.Core.Access;

internal sealed class AccessRules : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<SignIn>().AllowAnyone();
        table.For<SignInWithCode>().AllowAnyone();
        table.For<SignOut>().AllowSignedIn();
        table.For<MySessions>().AllowSignedIn();
        table.For<EndSession>().AllowSignedIn();
        table.For<EndEverySession>().AllowSignedIn();

        table.For<Register>().AllowAnyone();
        table.For<FinishRegistration>().AllowAnyone();
        table.For<LookAtLink>().AllowAnyone();
        table.For<AskPasswordReset>().AllowAnyone();
        table.For<ResetPassword>().AllowAnyone();
        table.For<ChangePassword>().AllowSignedIn();
        table.For<AskAddressChange>().AllowSignedIn();
        table.For<ChangeAddress>().AllowAnyone();
        table.For<ChangeName>().AllowSignedIn();
        table.For<MyAccount>().AllowSignedIn();

        table.For<OfferSecondFactor>().AllowSignedIn();
        table.For<OfferedSecondFactor>().AllowSignedIn();
        table.For<ConfirmSecondFactor>().AllowSignedIn();
        table.For<NewRecoveryCodes>().AllowSignedIn();
        table.For<RemoveSecondFactor>().AllowSignedIn();

        table.For<OfferPasskey>().AllowSignedIn();
        table.For<AddPasskey>().AllowSignedIn();
        table.For<RenamePasskey>().AllowSignedIn();
        table.For<RemovePasskey>().AllowSignedIn();
        table.For<SignInWithPasskey>().AllowAnyone();

        table.For<MakeApiKey>().AllowSignedIn();
        table.For<MyApiKeys>().AllowSignedIn();
        table.For<EndApiKey>().AllowSignedIn();

        table.For<AddOrganisation>().Allow(Role.ProgrammeManager, Role.Administrator);
        table.For<EditOrganisation>().Allow(Role.ProgrammeManager, Role.Administrator);
        table
            .For<GetOrganisations>()
            .Allow(Role.ProgrammeManager, Role.Administrator, Role.Auditor, Role.RegionalLead, Role.Evaluator);
        table.For<GetOrganisation>().AllowAnyone();
        table.For<AddMember>().Allow(Role.ProgrammeManager, Role.Administrator);
        table
            .For<EndMembership>()
            .Allow(Role.ProgrammeManager, Role.Administrator, Role.ProviderLead, Role.EmployerLead);

        table.For<GetPeople>().Allow(Role.Administrator, Role.ProgrammeManager, Role.Auditor);
        table.For<GetPerson>().Allow(Role.Administrator, Role.ProgrammeManager, Role.Auditor);
        table.For<GetRolesToGive>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<GrantRole>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<EndRole>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<CloseAccount>().Allow(Role.Administrator);
        table.For<SignPersonOut>().Allow(Role.Administrator);
        table.For<RemoveSecondFactorOf>().Allow(Role.Administrator);

        table.For<InvitePerson>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<GetInvitations>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<WithdrawInvitation>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<LookAtInvitation>().AllowAnyone();
        table.For<AcceptInvitation>().AllowAnyone();
        table.For<InviteAdministrator>().AllowSystem();

        table.For<DeclareInterests>().AllowSignedIn().EvenInConflict();
        table.For<GetDeclaration>().AllowSignedIn().EvenInConflict();
        table.For<MyInterests>().AllowSignedIn();
        table.For<GetInterests>().Allow(Role.ProgrammeManager, Role.Auditor);
        table.For<GetInterest>().Allow(Role.ProgrammeManager, Role.Auditor);
        table.For<ManageInterest>().Allow(Role.ProgrammeManager);
    }
}
