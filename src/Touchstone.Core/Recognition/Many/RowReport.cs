using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Recognition.Many;

/// <summary>What came of doing one thing for many practitioners, row by row. What could not be done changed nothing.</summary>
public sealed record RowReport(ImmutableArray<ReportRow> Rows)
{
    public int Done => Rows.Count(r => r.Problem is null);

    /// <summary>Does the thing for each of many, and reports. When it could be done for none, that is a refusal with the first reasons.</summary>
    /// <param name="who">The names of the people, by the records of the rows.</param>
    /// <param name="one">Does it for one record, or says why not.</param>
    internal static async Task<Outcome<RowReport>> ForEach(
        ImmutableArray<Guid> records,
        IReadOnlyDictionary<Guid, string> who,
        Func<Guid, Task<Refusal?>> one
    )
    {
        var rows = ImmutableArray.CreateBuilder<ReportRow>();
        foreach (var record in records.Distinct())
        {
            var refusal = await one(record);
            rows.Add(
                new ReportRow(
                    record,
                    who.GetValueOrDefault(record, "Unknown"),
                    refusal is null ? null : ReportRow.Say(refusal)
                )
            );
        }
        var report = new RowReport(rows.ToImmutable());
        return report.Done > 0
            ? report
            : new Refusal.OutOfOrder(
                $"It can be done for none of them. {string.Join(" ", report.Rows.Take(5).Select(r => $"{r.Who}: {r.Problem!.TrimEnd('.')}."))}"
            );
    }
}

/// <param name="Id">The record of the row: an enrolment or a completion.</param>
/// <param name="Problem">Why it was not done; null when it was.</param>
public sealed record ReportRow(Guid Id, string Who, string? Problem)
{
    internal static string Say(Refusal refusal) =>
        refusal switch
        {
            Refusal.Invalid invalid => string.Join(". ", invalid.Faults.Select(f => f.Message)),
            Refusal.OutOfOrder outOfOrder => outOfOrder.Reason,
            Refusal.InConflict => "You have an interest that keeps you from this case",
            _ => "There is no such record",
        };
}
