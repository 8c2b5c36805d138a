using Touchstone.Core.Access.Accounts;
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
    }
}
