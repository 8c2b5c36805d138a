namespace Touchstone.Core.Record;

/// <summary>Points at any record of the product: its kind and its identifier.</summary>
public readonly record struct RecordRef(RecordKind Kind, Guid Id)
{
    public override string ToString() => $"{Kind.Code}/{Id}";

    /// <summary>Reads what <see cref="ToString"/> writes: addresses and forms carry it.</summary>
    public static bool TryParse(string? text, out RecordRef record)
    {
        record = default;
        var parts = (text ?? "").Split('/');
        if (
            parts.Length != 2
            || RecordKinds.All.FirstOrDefault(k => k.Code == parts[0]) is not { } kind
            || !Guid.TryParse(parts[1], out var id)
        )
        {
            return false;
        }
        record = kind.Ref(id);
        return true;
    }
}
