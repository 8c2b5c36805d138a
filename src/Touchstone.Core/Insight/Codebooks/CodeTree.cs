namespace Touchstone.Core.Insight.Codebooks;

/// <summary>Codes in the order of their tree.</summary>
public static class CodeTree
{
    /// <summary>A parent before its children, brothers in their order; a code whose parent is not among them stands at the top.</summary>
    public static IReadOnlyList<(CodebookCode Code, int Depth)> Of(IEnumerable<CodebookCode> codes)
    {
        var all = codes.ToList();
        var ids = all.Select(c => c.Id).ToHashSet();
        var below = all.ToLookup(c => c.ParentId is { } parent && ids.Contains(parent) ? parent : Guid.Empty);
        var ordered = new List<(CodebookCode, int)>(all.Count);
        Walk(Guid.Empty, 1);
        return ordered;

        void Walk(Guid parent, int depth)
        {
            foreach (var code in below[parent].OrderBy(c => c.Place).ThenBy(c => c.Id))
            {
                ordered.Add((code, depth));
                Walk(code.Id, depth + 1);
            }
        }
    }
}
