namespace Touchstone.Core.Record;

/// <summary>
/// A kind of record: its code as stored, what people call it, and the address of its page. Codes are stored and never
/// change.
/// </summary>
/// <param name="Code">area and kind, for example <c>priorities.proposal</c>.</param>
/// <param name="Name">What people call one of them, lower case.</param>
/// <param name="Path">Where its page stands, with <c>{id}</c> for the identifier.</param>
public sealed record RecordKind(string Code, string Name, string Path)
{
    public string PathOf(Guid id) => Path.Replace("{id}", id.ToString(), StringComparison.Ordinal);

    public RecordRef Ref(Guid id) => new(this, id);

    public override string ToString() => Code;
}
