namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// The processed contexts that outlive a document: a tree that grows from the initial context by library contexts
/// and the scoped contexts inside them.
/// </summary>
/// <remarks>
/// Strangers' documents can nest the same scoped contexts in endlessly many ways, so a tree that has grown too
/// large is dropped as a whole and grown anew.
/// </remarks>
internal sealed class ContextCache(string? baseIri)
{
    public const int Limit = 4096;

    private int _kept;

    public ActiveContext Initial { get; } = new(baseIri) { IsLasting = true };

    public int Kept => Volatile.Read(ref _kept);

    public bool IsFull => Kept >= Limit;

    public void Keep(ActiveContext from, ContextKey key, ActiveContext derived)
    {
        if (!from.IsLasting)
        {
            from.KeepDerived(key, derived);
        }
        else if (derived.IsLasting && !IsFull)
        {
            Interlocked.Increment(ref _kept);
            from.KeepDerived(key, derived);
        }
    }
}
