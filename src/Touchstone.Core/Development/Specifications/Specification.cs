using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// The specification of a credential while it is being written. What stands here changes; what others judge, map or deliver
/// is always a frozen <see cref="SpecificationVersion"/>.
/// </summary>
public sealed class Specification
{
    private Specification() { }

    public Specification(Guid credentialId, string title, byte[] content, SpecificationBody body, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        CredentialId = credentialId;
        Title = title;
        Content = content;
        Body = body;
        ChangedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid CredentialId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The capability tree with its mappings, as the frameworks engine stores a package (FrameworkJson).</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Everything beside the tree: sections, target group, size, assessment.</summary>
    public SpecificationBody Body { get; private set; } = new();
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The version that the present draft was begun from, after the first launch.</summary>
    public Guid? BegunFromId { get; set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Specification.Ref(Id);

    public void Change(string title, byte[] content, SpecificationBody body, DateTimeOffset at)
    {
        Title = title;
        Content = content;
        Body = body;
        ChangedAt = at;
        Revision++;
    }
}
