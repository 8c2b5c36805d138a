namespace Touchstone.Core.Record.Catalogue;

/// <summary>A record is held in another: a role or a conflict on the holder counts on what it holds.</summary>
public sealed class HeldIn
{
    private HeldIn() { }

    public HeldIn(RecordRef record, RecordRef holder)
    {
        Kind = record.Kind;
        Id = record.Id;
        HolderKind = holder.Kind;
        HolderId = holder.Id;
    }

    public RecordKind Kind { get; private set; } = null!;
    public Guid Id { get; private set; }
    public RecordKind HolderKind { get; private set; } = null!;
    public Guid HolderId { get; private set; }
}
