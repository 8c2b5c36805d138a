namespace Touchstone.Opinion;

/// <summary>
/// Positions of ids in the order of their first appearance. Small ids, which is what conversations number people with, are
/// found by one array access; large ones by hashing.
/// </summary>
internal sealed class IdIndex
{
    private const long Direct = 1 << 22;

    private readonly Dictionary<long, int> large = [];
    private int[] small = [];

    public List<long> Ids { get; } = [];

    public int Count => Ids.Count;

    public int PositionOrAdd(long id)
    {
        if ((ulong)id < (ulong)small.Length && small[id] != 0)
        {
            return small[id] - 1;
        }

        return Add(id);
    }

    public bool TryGet(long id, out int position)
    {
        if ((ulong)id < (ulong)Direct)
        {
            position = (ulong)id < (ulong)small.Length ? small[id] - 1 : -1;
            return position >= 0;
        }

        return large.TryGetValue(id, out position);
    }

    /// <summary>Forgets an id; its position stays taken and nobody's.</summary>
    public void Forget(long id)
    {
        if ((ulong)id < (ulong)small.Length)
        {
            small[id] = 0;
        }

        large.Remove(id);
    }

    private int Add(long id)
    {
        if ((ulong)id < (ulong)Direct)
        {
            if (id >= small.Length)
            {
                Array.Resize(ref small, (int)Math.Min(Direct, Math.Max(1024, Math.Max(id + 1, small.Length * 2L))));
            }

            Ids.Add(id);
            small[id] = Ids.Count;
            return Ids.Count - 1;
        }

        if (!large.TryGetValue(id, out var position))
        {
            position = Ids.Count;
            large.Add(id, position);
            Ids.Add(id);
        }

        return position;
    }
}
