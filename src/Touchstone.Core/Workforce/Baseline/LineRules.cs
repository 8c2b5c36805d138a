using System.Globalization;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>What must hold between the cells of one line, as far as the dictionary has the columns.</summary>
internal sealed class LineRules(PlanColumns columns)
{
    private readonly int? inPost = columns.PlaceOf(PlanFields.InPost);
    private readonly int? inPostWte = columns.PlaceOf(PlanFields.InPostWte);
    private readonly int? inTraining = columns.PlaceOf(PlanFields.InTraining);
    private readonly int? inTrainingWte = columns.PlaceOf(PlanFields.InTrainingWte);
    private readonly int?[] ages =
    [
        columns.PlaceOf(PlanFields.Under35),
        columns.PlaceOf(PlanFields.From35To54),
        columns.PlaceOf(PlanFields.From55),
    ];

    /// <summary>Column and message of everything that cannot be.</summary>
    public IEnumerable<(string Column, string Message)> Check(string?[] cells)
    {
        if (Of(cells, inPost) is { } people && Of(cells, inPostWte) is { } wte && wte > people)
        {
            yield return (
                PlanFields.InPostWte,
                $"{wte} whole-time equivalent is more than the {people} people in post could work"
            );
        }
        if (
            Of(cells, inTraining) is { } trainees
            && Of(cells, inTrainingWte) is { } trainingWte
            && trainingWte > trainees
        )
        {
            yield return (
                PlanFields.InTrainingWte,
                $"{trainingWte} whole-time equivalent is more than the {trainees} people in training could work"
            );
        }
        var counted = ages.Sum(age => Of(cells, age) ?? 0);
        if (Of(cells, inPost) is { } all && counted > all)
        {
            yield return (PlanFields.InPost, $"The age groups hold {counted} people, and {all} are in post");
        }
    }

    private static decimal? Of(string?[] cells, int? place) =>
        place is { } at && cells[at] is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
