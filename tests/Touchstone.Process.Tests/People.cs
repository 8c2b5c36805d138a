using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Passwords;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

/// <summary>People who can sign in.</summary>
internal static class People
{
    /// <returns>The address that they sign in with.</returns>
    public static async Task<string> GivePasswordAsync(TestProcess process, Actor person, CancellationToken ct)
    {
        await using var db = process.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == person.Id, ct);
        account.ChangePassword(
            process.Services.GetRequiredService<PasswordHash>().HashPassword(account, Visitor.Password)
        );
        await db.SaveChangesAsync(ct);
        return account.Email!;
    }
}
