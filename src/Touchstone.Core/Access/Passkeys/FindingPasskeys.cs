using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Passkeys;

/// <summary>Finds a passkey of the person who asks, and nobody else's.</summary>
internal static class FindingPasskeys
{
    /// <param name="id">As <c>MyAccount</c> gives it.</param>
    public static async Task<IdentityUserPasskey<Guid>?> MyPasskey(this Work work, string id, CancellationToken cancel)
    {
        var me = work.Actor.Id;
        var credential = new byte[id.Length / 2];
        return Convert.FromHexString(id, credential, out _, out _) == System.Buffers.OperationStatus.Done
            ? await work
                .Db.Set<IdentityUserPasskey<Guid>>()
                .SingleOrDefaultAsync(p => p.CredentialId == credential && p.UserId == me, cancel)
            : null;
    }
}
