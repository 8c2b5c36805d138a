using System.Runtime.InteropServices;

namespace Touchstone.Opinion;

/// <summary>The statements of a running conversation: what moderation said of each, and which were merged and so are one.</summary>
internal sealed class StatementFamilies
{
    private readonly IdIndex index = new();
    private readonly List<StatementStanding> standings = [];
    private readonly List<int> mergedInto = [];
    private readonly Dictionary<int, int[]> families = [];

    public int Count => index.Count;

    public bool HasMerges => families.Count > 0;

    public ReadOnlySpan<StatementStanding> Standings => CollectionsMarshal.AsSpan(standings);

    public long IdOf(int position) => index.Ids[position];

    public bool TryGet(long id, out int position) => index.TryGet(id, out position);

    /// <summary>The position of a statement, and whether it was not known before.</summary>
    public (int Position, bool IsNew) PositionOrAdd(long id)
    {
        var position = index.PositionOrAdd(id);
        if (position < standings.Count)
        {
            return (position, false);
        }

        standings.Add(StatementStanding.Open);
        mergedInto.Add(position);
        return (position, true);
    }

    public void Moderate(int position, StatementStanding standing) => standings[position] = standing;

    /// <summary>The position of the statement that lives on in place of this one.</summary>
    public int Root(int position) => mergedInto[position];

    /// <summary>All that live on as one statement, itself among them.</summary>
    public int[] Family(int root) => families.TryGetValue(root, out var family) ? family : [root];

    /// <summary>Lets one family live on as another.</summary>
    public void Join(int given, int living)
    {
        int[] family = [.. Family(living), .. Family(given)];
        foreach (var member in family)
        {
            mergedInto[member] = living;
        }

        families.Remove(given);
        families[living] = family;
    }
}
