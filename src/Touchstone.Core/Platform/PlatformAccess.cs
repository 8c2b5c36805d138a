using Touchstone.Core.Access;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.YourData;

namespace Touchstone.Core.Platform;

internal sealed class PlatformAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetMailLog>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<GetMail>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<ResendMail>().Allow(Role.Administrator, Role.ProgrammeManager);
        table.For<GetJobs>().Allow(Role.Administrator);
        table.For<RetryJob>().Allow(Role.Administrator);
        table.For<CancelJob>().Allow(Role.Administrator);
        table.For<GetFile>().AllowAnyone();
        table.For<GetMyData>().AllowSignedIn();
        table.For<RemindPeople>().AllowSystem();
    }
}
