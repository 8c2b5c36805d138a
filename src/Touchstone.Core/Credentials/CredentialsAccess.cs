using Touchstone.Core.Access;

namespace Touchstone.Core.Credentials;

internal sealed class CredentialsAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetPipeline>().AllowAnyone();
        table.For<GetCredential>().AllowAnyone();
        table.For<RenameCredential>().Allow(Role.ProgrammeManager);
        table.For<Reforecast>().Allow(Role.ProgrammeManager, Role.Developer);
    }
}
