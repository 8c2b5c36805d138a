using System.IO.Compression;
using System.Xml;

namespace Touchstone.Frameworks.Exchange;

/// <summary>
/// Opens office files (ECMA-376 packages) with a limit on what they may unpack to: real documents shrink to a tenth, a file
/// that unpacks to fifty times its size and more than 16 MB is an attack.
/// </summary>
internal sealed class BoundedZip : IDisposable
{
    private const long AlwaysAllowed = 16L << 20;
    private const int HighestRatio = 50;
    private const int MostEntries = 4096;

    private readonly ZipArchive archive;
    private long left;

    private BoundedZip(ZipArchive archive, long limit)
    {
        this.archive = archive;
        left = limit;
    }

    /// <summary>Opens a file; throws <see cref="InvalidDataException"/> when it is no archive or an unreasonable one.</summary>
    public static BoundedZip Open(ReadOnlyMemory<byte> file)
    {
        var opened = new ZipArchive(new ReadOnlyMemoryStream(file), ZipArchiveMode.Read);
        if (opened.Entries.Count > MostEntries)
        {
            opened.Dispose();
            throw new InvalidDataException("The file has too many parts.");
        }

        return new BoundedZip(opened, Math.Max(AlwaysAllowed, (long)file.Length * HighestRatio));
    }

    public bool Has(string name) => archive.GetEntry(name) is not null;

    /// <summary>A reader over a part, or null when there is no such part. External entities and DTDs are refused.</summary>
    public XmlReader? Read(string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        return XmlReader.Create(
            new BoundedStream(entry.Open(), this),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );
    }

    public void Dispose() => archive.Dispose();

    private void Spend(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new InvalidDataException("The file unpacks to far more than its size.");
        }
    }

    private sealed class BoundedStream(Stream inner, BoundedZip owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            owner.Spend(read);
            return read;
        }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            owner.Spend(read);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
