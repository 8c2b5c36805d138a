namespace Touchstone.Ledger;

/// <summary>Grows a tree and remembers its root at the sizes that someone will ask about.</summary>
internal sealed class RootsAtSizes
{
    private readonly TreeFrontier frontier = new();
    private readonly HashSet<long> wanted;
    private readonly Dictionary<long, Digest> roots = [];

    public RootsAtSizes(IEnumerable<long> sizes)
    {
        wanted = [.. sizes];
        Remember();
    }

    public long Size => frontier.Size;

    public Digest Root() => frontier.Root();

    public void Append(Digest leaf)
    {
        frontier.Append(leaf);
        Remember();
    }

    public CheckpointState Compare(Checkpoint checkpoint)
    {
        if (!roots.TryGetValue(checkpoint.Size, out var root))
        {
            return CheckpointState.TooShort;
        }

        return root == checkpoint.Root ? CheckpointState.Agrees : CheckpointState.Differs;
    }

    private void Remember()
    {
        if (wanted.Contains(frontier.Size))
        {
            roots[frontier.Size] = frontier.Root();
        }
    }
}
