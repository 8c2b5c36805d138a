using System.Collections.Immutable;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Endorsement;

/// <summary>
/// What a balanced panel of independent reviewers is: at least one academic and one clinical reviewer, two professions, and
/// a lay reviewer, who judges what touches people and their involvement.
/// </summary>
public static class Panel
{
    /// <summary>The criteria that a lay reviewer judges: safe deployment, and development through collaboration.</summary>
    private static readonly string[] ForLay = ["7", "10"];

    /// <summary>The criteria that a reviewer of this kind judges.</summary>
    public static IEnumerable<Criterion> CriteriaOf(ReviewerKind kind, IEnumerable<Criterion> criteria) =>
        kind == ReviewerKind.Lay ? criteria.Where(c => ForLay.Contains(c.Code)) : criteria;

    /// <summary>What the panel still lacks, in plain words; empty when it is balanced.</summary>
    public static ImmutableArray<string> Lacks(IReadOnlyCollection<Review> reviews)
    {
        var active = reviews.Where(r => r.IsActive).ToList();
        var lacks = ImmutableArray.CreateBuilder<string>();
        foreach (
            var (kind, name) in new[]
            {
                (ReviewerKind.Academic, "academic"),
                (ReviewerKind.Clinical, "clinical"),
                (ReviewerKind.Lay, "lay"),
            }
        )
        {
            if (active.All(r => r.Kind != kind))
            {
                lacks.Add($"a{(kind == ReviewerKind.Academic ? "n" : "")} {name} reviewer");
            }
        }
        if (active.Select(r => r.Profession).Where(p => p is not null).Distinct().Count() < 2)
        {
            lacks.Add("reviewers of at least two professions");
        }
        return lacks.ToImmutable();
    }
}
