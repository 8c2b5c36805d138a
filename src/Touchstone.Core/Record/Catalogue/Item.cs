namespace Touchstone.Core.Record.Catalogue;

/// <summary>
/// A line in the catalogue of records: every record that can be linked, logged, searched or guarded has one, so that
/// the golden thread, search and "my work" can name it without knowing its area.
/// </summary>
public sealed class Item
{
    private Item() { }

    public Item(RecordRef record, string title, string summary, Guid? credentialId, DateTimeOffset at)
    {
        Kind = record.Kind;
        Id = record.Id;
        Title = title;
        Summary = summary;
        CredentialId = credentialId;
        EnteredAt = at;
    }

    public RecordKind Kind { get; private set; } = null!;
    public Guid Id { get; private set; }
    public string Title { get; set; } = "";

    /// <summary>A sentence or two for search results. Of a record that is not public it is shown to nobody.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The credential whose journey the record belongs to, where it belongs to one.</summary>
    public Guid? CredentialId { get; set; }

    /// <summary>Public records may be named, found and linked by anyone.</summary>
    public bool IsPublic { get; set; }
    public DateTimeOffset EnteredAt { get; private set; }
    public RecordRef Record => Kind.Ref(Id);
}
