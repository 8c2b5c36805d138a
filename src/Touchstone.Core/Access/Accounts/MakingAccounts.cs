using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Accounts;

/// <summary>Makes an account from a use case whose link has proved the address.</summary>
internal static class MakingAccounts
{
    public static Account MakeAccount(
        this Work work,
        string name,
        string address,
        string password,
        PasswordHash passwords
    )
    {
        var account = new Account(name, address, work.Now);
        account.ChangePassword(passwords.HashPassword(account, password));
        work.Db.Add(account);
        work.Enter(RecordKinds.Account.Ref(account.Id), name);
        work.LogAs(account.Id, "account-made", RecordKinds.Account.Ref(account.Id), new { name, address });
        return account;
    }
}
