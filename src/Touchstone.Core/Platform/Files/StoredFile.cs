namespace Touchstone.Core.Platform.Files;

/// <summary>A file that somebody uploaded. Its bytes are stored under their hash; it is held in the record it belongs to.</summary>
public sealed class StoredFile
{
    private StoredFile() { }

    internal StoredFile(
        string name,
        string mediaType,
        long size,
        byte[] sha256,
        string readAs,
        Guid? by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        Name = name;
        MediaType = mediaType;
        Size = size;
        Sha256 = sha256;
        ReadAs = readAs;
        UploadedBy = by;
        UploadedAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The name it had, cleaned of everything that is not fit for a file name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What its content shows it to be, never what the browser said.</summary>
    public string MediaType { get; private set; } = "";
    public long Size { get; private set; }
    public byte[] Sha256 { get; private set; } = [];

    /// <summary>The use case whose rule says who may download it.</summary>
    public string ReadAs { get; private set; } = "";
    public Guid? UploadedBy { get; private set; }
    public DateTimeOffset UploadedAt { get; private set; }
}
