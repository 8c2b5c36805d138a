using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.SigningIn;

/// <summary>The end of every way to sign in.</summary>
internal static class StartingSessions
{
    public static SignedIn StartSession(this Work work, Account account, Browser browser, bool secondFactor)
    {
        var session = new Session(account.Id, browser.Name, browser.Address, secondFactor, work.Now);
        work.Db.Add(session);
        work.LogAs(
            account.Id,
            "signed-in",
            RecordKinds.Account.Ref(account.Id),
            new
            {
                browser.Name,
                browser.Address,
                secondFactor,
            }
        );
        return new SignedIn(account.Id, session.Id, null);
    }
}
