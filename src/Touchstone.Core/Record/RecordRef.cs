namespace Touchstone.Core.Record;

/// <summary>Points at any record of the product: its kind and its identifier.</summary>
public readonly record struct RecordRef(RecordKind Kind, Guid Id)
{
    public override string ToString() => $"{Kind.Code}/{Id}";
}
