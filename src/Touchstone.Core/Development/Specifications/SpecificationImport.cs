namespace Touchstone.Core.Development.Specifications;

/// <summary>A file that somebody brought in to become the draft. Nothing happens to the draft until it is taken over.</summary>
public sealed class SpecificationImport
{
    /// <summary>16 MB: no framework that was ever published comes near it.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    private SpecificationImport() { }

    internal SpecificationImport(Guid specificationId, string fileName, byte[] content, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        SpecificationId = specificationId;
        FileName = fileName;
        Content = content;
        BroughtBy = by;
        BroughtAt = at;
    }

    public Guid Id { get; private set; }
    public Guid SpecificationId { get; private set; }
    public string FileName { get; private set; } = "";
    public byte[] Content { get; private set; } = [];
    public Guid BroughtBy { get; private set; }
    public DateTimeOffset BroughtAt { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }
    public DateTimeOffset? SetAsideAt { get; private set; }
    public bool IsOpen => TakenAt is null && SetAsideAt is null;

    internal void Take(DateTimeOffset at) => TakenAt ??= at;

    internal void SetAside(DateTimeOffset at) => SetAsideAt ??= at;
}
