using System.Buffers;
using System.IO.Compression;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>
/// The files inside a .qdpx, read with a limit. Nothing is ever written to a disk, so a name that climbs out of the folder can
/// do no harm; it is refused all the same, as no honest tool writes it.
/// </summary>
internal sealed class QdaArchive : IDisposable
{
    private const long AlwaysAllowed = 64L << 20;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> byName = new(StringComparer.OrdinalIgnoreCase);
    private long left;

    private QdaArchive(ZipArchive zip, long limit)
    {
        this.zip = zip;
        left = limit;
        foreach (var entry in zip.Entries)
        {
            byName.TryAdd(Forward(entry.FullName), entry);
        }
    }

    public IEnumerable<string> Names => zip.Entries.Select(e => e.FullName);

    /// <exception cref="QdaRefusedException">The bytes are no archive, or an unreasonable one.</exception>
    public static QdaArchive Open(ReadOnlyMemory<byte> file, QdaLimits limits)
    {
        ZipArchive opened;
        try
        {
            opened = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new QdaRefusedException("not-a-zip", "The file is no .qdpx: it is not a zip archive.");
        }

        try
        {
            if (opened.Entries.Count > limits.Entries)
            {
                throw new QdaRefusedException("too-many-entries", "The archive has too many files in it.");
            }

            foreach (var entry in opened.Entries)
            {
                if (IsUnsafe(entry.FullName))
                {
                    throw new QdaRefusedException(
                        "unsafe-name",
                        $"The archive has a file with a name that leads out of its folder: {entry.FullName}"
                    );
                }
            }
        }
        catch (Exception refused) when (refused is QdaRefusedException or InvalidDataException)
        {
            opened.Dispose();
            throw refused as QdaRefusedException
                ?? new QdaRefusedException("not-a-zip", "The file is no sound zip archive.");
        }

        var byRatio = Math.Max(AlwaysAllowed, Math.Min(limits.Bytes, (long)file.Length * limits.Ratio));
        return new(opened, Math.Min(limits.Bytes, byRatio));
    }

    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>The bytes of a file inside; null where there is none of that name, in either case of letters.</summary>
    /// <exception cref="QdaRefusedException">It unpacks to more than is allowed, or is damaged.</exception>
    public ReadOnlyMemory<byte>? Read(string name)
    {
        if (!byName.TryGetValue(name, out var entry))
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            int read;
            while ((read = from.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    throw new QdaRefusedException("zip-bomb", "The archive unpacks to far more than its size.");
                }

                to.Write(buffer, 0, read);
            }

            return to.GetBuffer().AsMemory(0, (int)to.Length);
        }
        catch (InvalidDataException)
        {
            throw new QdaRefusedException("damaged", $"The file {name} in the archive is damaged.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => zip.Dispose();

    private static string Forward(string name) => name.Replace('\\', '/');

    private static bool IsUnsafe(string name) =>
        name.StartsWith('/')
        || name.StartsWith('\\')
        || name.Contains(':', StringComparison.Ordinal)
        || Forward(name).Split('/').Contains("..");
}
