using Touchstone.Core.Insight.Codebooks;

namespace Touchstone.Core.Insight.Findings;

/// <summary>Whether two findings rest on the same codes, or one on a code below one of the other's.</summary>
internal static class SharedCodes
{
    /// <returns>A code that both rest on; null where there is none.</returns>
    public static CodebookCode? Of(IReadOnlyList<CodebookCode> book, IEnumerable<Guid> codes, IEnumerable<Guid> others)
    {
        var theirs = others.ToHashSet();
        var ours = codes.ToHashSet();
        return book.FirstOrDefault(code => Reaches(code, ours) && Reaches(code, theirs));

        bool Reaches(CodebookCode code, HashSet<Guid> chosen)
        {
            CodebookCode? at = code;
            for (var steps = 0; at is not null && steps <= book.Count; steps++)
            {
                if (chosen.Contains(at.Id))
                {
                    return true;
                }
                var parent = at.ParentId;
                at = book.FirstOrDefault(c => c.Id == parent);
            }
            return false;
        }
    }
}
