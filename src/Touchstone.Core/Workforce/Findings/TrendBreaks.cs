using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>
/// What changed since the collection before, among employers that are in both; and which of the changes cannot be trusted, because the
/// definition of the field is another one.
/// </summary>
internal static class TrendBreaks
{
    /// <param name="People">The people behind the measure; null where it counts posts that nobody holds.</param>
    private sealed record Measure(string Field, string Name, Func<Post, decimal> Of, Func<Post, int>? People);

    private static readonly ImmutableArray<Measure> Measures =
    [
        new(PlanFields.InPost, "People in post", p => p.InPost, p => p.InPost),
        new(PlanFields.InPostWte, "WTE in post", p => p.InPostWte, p => p.InPost),
        new(PlanFields.InTraining, "People in training", p => p.InTraining, p => p.InTraining),
        new(PlanFields.VacantWte, "Vacancies, WTE", p => p.VacantWte, null),
    ];

    public static FoundOut? Of(BaselineData data, BaselineData? before)
    {
        if (before is null)
        {
            return null;
        }
        var both = data.Planned.Intersect(before.Planned);
        var now = data.Posts.Where(p => both.Contains(p.Organisation)).ToList();
        var then = before.Posts.Where(p => both.Contains(p.Organisation)).ToList();
        var changed = Measures.Where(m => IsBroken(m.Field, data, before)).ToImmutableArray();
        var statement = string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{both.Count} employers are in this collection and in that of {before.Round.AsAt:d MMMM yyyy}. {(changed.IsEmpty ? "No definition changed between them." : $"{Join(changed)} cannot be compared: the definition changed between the editions {before.Round.FieldsEdition} and {data.Round.FieldsEdition}.")}"
        );
        return new FoundOut(
            FindingKind.TrendBreaks,
            statement,
            new FindingContent(
                [
                    new FindingCount("employers_in_both", "Employers in both", both.Count),
                    new FindingCount("breaks", "Breaks", changed.Length),
                ],
                [
                    new FindingTable(
                        "changes",
                        $"Since {before.Round.AsAt.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}, employers in both",
                        [
                            Columns.Text("field", "Field", "The column of the plan"),
                            Columns.Number("before", "Before", "Sum in the collection before"),
                            Columns.Number("now", "Now", "Sum in this collection"),
                            Columns.Number("change", "Change, %", "Only where the definition is the same"),
                            Columns.Text(
                                "comparable",
                                "Comparable",
                                "Whether the definition is the same in both editions"
                            ),
                        ],
                        [
                            .. Measures.Select(m =>
                                Row(
                                    m,
                                    then.Sum(m.Of),
                                    now.Sum(m.Of),
                                    IsBroken(m.Field, data, before),
                                    m.People is { } people
                                        && (data.IsFew(then.Sum(people)) || data.IsFew(now.Sum(people)))
                                )
                            ),
                        ]
                    ),
                ],
                [
                    .. changed.Select(m =>
                        $"{m.Name}. Before: \u201c{Definition(m.Field, before)}\u201d Now: \u201c{Definition(m.Field, data)}\u201d"
                    ),
                ]
            )
        );
    }

    private static ImmutableArray<FindingCell> Row(
        Measure measure,
        decimal before,
        decimal now,
        bool isBroken,
        bool isHidden
    ) =>
        [
            FindingCell.Of(measure.Name),
            FindingCell.Of(Figures.Round(before), isHidden),
            FindingCell.Of(Figures.Round(now), isHidden),
            FindingCell.Of(isBroken || before == 0 ? null : Figures.PerCent(now - before, before), isHidden),
            FindingCell.Of(isBroken ? "no: the definition changed" : "yes"),
        ];

    private static bool IsBroken(string field, BaselineData data, BaselineData before) =>
        FieldOf(field, data) is not { } now
        || FieldOf(field, before) is not { } then
        || now.Definition != then.Definition
        || now.Unit != then.Unit
        || now.Kind != then.Kind;

    private static string Definition(string field, BaselineData data) =>
        FieldOf(field, data)?.Definition ?? "not collected";

    private static WorkforceField? FieldOf(string field, BaselineData data) =>
        data.Reference.WorkforceFields[data.Round.FieldsEdition].Find(field);

    private static string Join(ImmutableArray<Measure> measures) =>
        measures.Length == 1
            ? measures[0].Name
            : $"{string.Join(", ", measures[..^1].Select(m => m.Name))} and {measures[^1].Name}";
}
