using Touchstone.Core.Platform;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>
/// Which self-assessments are compared on a day. They are taken together at the beginning of a month, and only when enough
/// organisations have finished one since the last time: from two comparisons that differ by one organisation, its ratings
/// could be worked out.
/// </summary>
internal static class BenchmarkRelease
{
    /// <param name="finished">All finished self-assessments of one form and edition.</param>
    /// <returns>The latest of each organisation at the last release; empty before the first.</returns>
    public static Dictionary<Guid, SelfAssessment> Of(IReadOnlyCollection<SelfAssessment> finished, DateOnly today)
    {
        var released = new Dictionary<Guid, SelfAssessment>();
        if (finished.Count == 0)
        {
            return released;
        }
        var first = Site.DateOf(finished.Min(a => a.FinishedAt!.Value));
        for (
            var month = new DateOnly(first.Year, first.Month, 1).AddMonths(1);
            month <= today;
            month = month.AddMonths(1)
        )
        {
            var begins = Site.StartOf(month);
            var standing = finished
                .Where(a => a.FinishedAt < begins)
                .GroupBy(a => a.OrganisationId)
                .ToDictionary(g => g.Key, g => g.MaxBy(a => a.FinishedAt)!);
            var changed = standing.Count(s => released.GetValueOrDefault(s.Key)?.Id != s.Value.Id);
            if (changed >= Benchmark.Least)
            {
                released = standing;
            }
        }
        return released;
    }
}
