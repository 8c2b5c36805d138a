using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Touchstone.Badges.Status;

/// <summary>
/// One bit for every credential of a list; the first bit is the highest of the first byte
/// (W3C Bitstring Status List 1.0, section 3.3). Not safe for writing from several threads.
/// </summary>
public sealed class StatusBits
{
    /// <summary>Fewest entries of a list: among so many, a reader cannot tell whose status is asked for.</summary>
    public const int FewestEntries = 131_072;

    /// <summary>Most entries that are unpacked from a stranger's list (8 MB of memory).</summary>
    public const int MostEntries = 64 * 1024 * 1024;

    /// <summary>Longest encoded text that is looked at.</summary>
    private const int LongestText = 16 * 1024 * 1024;

    private readonly byte[] bytes;

    /// <summary>A list with no bit set.</summary>
    /// <param name="entries">How many bits; a multiple of 8 between <see cref="FewestEntries"/> and <see cref="MostEntries"/>.</param>
    public StatusBits(int entries = FewestEntries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entries, FewestEntries);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entries, MostEntries);
        if (entries % 8 != 0)
            throw new ArgumentException("The number of entries must be a multiple of 8.", nameof(entries));
        bytes = new byte[entries / 8];
    }

    private StatusBits(byte[] bytes) => this.bytes = bytes;

    /// <summary>The number of bits.</summary>
    public int Entries => bytes.Length * 8;

    /// <summary>The number of set bits.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var b in bytes)
                count += System.Numerics.BitOperations.PopCount(b);
            return count;
        }
    }

    /// <summary>A bit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside of the list.</exception>
    public bool this[int index]
    {
        get
        {
            Check(index);
            return (bytes[index >> 3] & Mask(index)) != 0;
        }
        set
        {
            Check(index);
            if (value)
                bytes[index >> 3] |= Mask(index);
            else
                bytes[index >> 3] &= (byte)~Mask(index);
        }
    }

    /// <summary>
    /// Picks a bit that is not set, each with the same chance, and sets it. Used on a list of places that are taken, so
    /// that neighbouring indices say nothing about who was recognised when.
    /// </summary>
    /// <returns>The index, or null when every place is taken.</returns>
    public int? TakeAtRandom()
    {
        // A few throws find a place in any list that is not nearly full.
        for (var attempt = 0; attempt < 32; attempt++)
        {
            var index = RandomNumberGenerator.GetInt32(Entries);
            if (this[index])
                continue;
            this[index] = true;
            return index;
        }
        var free = Entries - Count;
        if (free == 0)
            return null;
        var place = RandomNumberGenerator.GetInt32(free);
        for (var index = 0; ; index++)
        {
            if (this[index] || place-- > 0)
                continue;
            this[index] = true;
            return index;
        }
    }

    /// <summary>The list as it is published: GZIP, base64url, multibase prefix <c>u</c>.</summary>
    public string Encode()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return "u" + Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Reads a published list. Unpacking stops at <see cref="MostEntries"/>, however large the packed data claim to be.</summary>
    public static Reading<StatusBits> Decode(string encoded)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        if (encoded.Length is 0 or > LongestText || encoded[0] != 'u' || encoded.EndsWith('='))
            return Failed("The status list is not base64url with the prefix u.");
        byte[] packed;
        try
        {
            packed = Base64Url.DecodeFromChars(encoded.AsSpan(1));
        }
        catch (FormatException)
        {
            return Failed("The status list is not base64url with the prefix u.");
        }
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = gzip.Read(buffer)) > 0; )
            {
                if (unpacked.Length + read > MostEntries / 8)
                    return Failed("The status list unpacks to more than any honest list needs.");
                unpacked.Write(buffer, 0, read);
            }
            return unpacked.Length * 8 >= FewestEntries
                ? Reading<StatusBits>.Of(new StatusBits(unpacked.ToArray()))
                : Failed(
                    $"The status list has fewer than {FewestEntries} entries, too few to protect anyone's privacy."
                );
        }
        catch (InvalidDataException)
        {
            return Failed("The status list is not packed with GZIP.");
        }
    }

    private static byte Mask(int index) => (byte)(0x80 >> (index & 7));

    private void Check(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Entries);
    }

    private static Reading<StatusBits> Failed(string fault) => Reading<StatusBits>.Failed(fault);
}
