using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using Touchstone.Core.Platform;

namespace Touchstone.Core.Conversations.Gateway;

/// <summary>
/// The link from a participant to what they answered at the gateway: HMAC-SHA-256 of the participant under a key that stands
/// in the database sealed only. The site follows it to count segments. Somebody who reads the database cannot follow it in
/// either direction, and no use case gives out both ends.
/// </summary>
public sealed class OneWayLink(NpgsqlDataSource database, IDataProtectionProvider protection) : IProcessSingleton
{
    private const int KeySize = 32;

    private readonly IDataProtector keys = protection.CreateProtector("Touchstone.Conversations.GatewayKey");
    private readonly IDataProtector addresses = protection.CreateProtector("Touchstone.Conversations.GatewayAddress");
    private readonly IDataProtector letters = protection.CreateProtector("Touchstone.Conversations.NewsLink");
    private byte[]? key;

    public async Task<byte[]> PseudonymOf(Guid conversation, long participant, CancellationToken cancel)
    {
        var under = await Key(cancel);
        Span<byte> whom = stackalloc byte[24];
        conversation.TryWriteBytes(whom);
        BinaryPrimitives.WriteInt64BigEndian(whom[16..], participant);
        return HMACSHA256.HashData(under, whom);
    }

    internal byte[] SealAddress(string address) => addresses.Protect(Encoding.UTF8.GetBytes(address));

    internal string OpenAddress(byte[] address) => Encoding.UTF8.GetString(addresses.Unprotect(address));

    /// <summary>What the link in a letter of news proves: that it was written to the address of this entry.</summary>
    internal string LetterSecret(byte[] pseudonym) => Base64Url.EncodeToString(letters.Protect(pseudonym));

    /// <summary>The entry that a letter was written to; null for what is no link of ours.</summary>
    internal byte[]? PseudonymOf(string letterSecret)
    {
        try
        {
            return letters.Unprotect(Base64Url.DecodeFromChars(letterSecret));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The first node that needs the key makes it; all others find it.</summary>
    private async ValueTask<byte[]> Key(CancellationToken cancel)
    {
        if (key is { } known)
        {
            return known;
        }
        await using var make = database.CreateCommand(
            "insert into gateway.key (id, sealed) values (1, $1) on conflict do nothing"
        );
        make.Parameters.AddWithValue(keys.Protect(RandomNumberGenerator.GetBytes(KeySize)));
        await make.ExecuteNonQueryAsync(cancel);
        await using var find = database.CreateCommand("select sealed from gateway.key");
        return key = keys.Unprotect((byte[])(await find.ExecuteScalarAsync(cancel))!);
    }
}
