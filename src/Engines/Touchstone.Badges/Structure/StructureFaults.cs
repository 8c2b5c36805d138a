namespace Touchstone.Badges.Structure;

/// <summary>Collects faults; after a while nobody reads on, so the list is bounded.</summary>
internal sealed class StructureFaults
{
    private const int Most = 50;

    private readonly List<StructureFault> faults = [];

    internal IReadOnlyList<StructureFault> All => faults;

    internal void Add(string path, string sentence)
    {
        if (faults.Count < Most)
            faults.Add(new StructureFault(path, sentence));
    }
}
