using System.Collections.Immutable;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Development.Groups;

/// <summary>How the members of a group spread over the constituencies that it should hear, and which are missing.</summary>
public sealed record Balance(ImmutableArray<ConstituencyShare> Shares)
{
    public ImmutableArray<ConstituencyShare> Gaps => [.. Shares.Where(s => s.IsGap)];

    public bool IsBalanced => Gaps.IsEmpty;

    public static Balance Of(IEnumerable<string> constituencies, ReferenceList<Constituency> known)
    {
        var counts = constituencies.CountBy(c => c).ToDictionary();
        return new Balance([
            .. known.Select(c => new ConstituencyShare(c.Code, c.Name, counts.GetValueOrDefault(c.Code), c.Expected)),
        ]);
    }
}

/// <param name="Expected">How many members a balanced group has from it at the least.</param>
public sealed record ConstituencyShare(string Code, string Name, int Members, int Expected)
{
    public bool IsGap => Members < Expected;
}
