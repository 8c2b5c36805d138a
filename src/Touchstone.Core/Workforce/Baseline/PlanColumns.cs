using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The columns of the plan of one collection, made from the dictionary that the collection goes by.</summary>
public sealed class PlanColumns
{
    private readonly Dictionary<string, int> places;

    private PlanColumns(BaselineRound round, ReferenceData reference)
    {
        Round = round;
        Reference = reference;
        Fields = reference.WorkforceFields[round.FieldsEdition];
        All = [.. Fields.SelectMany(field => Columns(field, round))];
        places = All.Select((column, i) => (column.Code, i))
            .ToDictionary(c => c.Code, c => c.i, StringComparer.Ordinal);
    }

    public static PlanColumns Of(BaselineRound round, ReferenceData reference) => new(round, reference);

    public BaselineRound Round { get; }
    public ReferenceList<WorkforceField> Fields { get; }
    public ImmutableArray<PlanColumn> All { get; }
    internal ReferenceData Reference { get; }

    /// <summary>The place of a column; null where this edition of the dictionary does not have it.</summary>
    public int? PlaceOf(string code) => places.TryGetValue(code, out var place) ? place : null;

    /// <summary>What can be chosen in a column, by code and name; empty for numbers and texts.</summary>
    public IReadOnlyList<IReferenceItem> ChoicesOf(WorkforceField field) =>
        field switch
        {
            { Choices: { } own } => own,
            { List: "professions" } => Reference.Professions.On(Round.AsAt),
            { List: "settings" } => Reference.Settings.On(Round.AsAt),
            _ => [],
        };

    /// <summary>The place of the column that a heading means, whatever its letter case, spaces and hyphens; null for none.</summary>
    internal int? PlaceOfHeading(string heading)
    {
        var bare = Bare(heading);
        var place = All.IndexOf(All.FirstOrDefault(c => c.Headings.Any(h => Bare(h) == bare))!);
        return place < 0 ? null : place;
    }

    private static IEnumerable<PlanColumn> Columns(WorkforceField field, BaselineRound round)
    {
        if (!field.PerPlanYear)
        {
            yield return new PlanColumn(field.Code, field.Name, field, null) { Headings = [field.Code, field.Name] };
            yield break;
        }
        for (var planYear = 1; planYear <= BaselineRound.PlanYears; planYear++)
        {
            var year = round.YearOf(planYear).ToString(CultureInfo.InvariantCulture);
            yield return new PlanColumn(CodeOf(field.Code, planYear), $"{field.Name} {year}", field, planYear)
            {
                Headings = [CodeOf(field.Code, planYear), $"{field.Name} {year}", $"{field.Code}_{year}"],
            };
        }
    }

    /// <summary>The name of the column of a year of the plan: wte_needed_year1.</summary>
    public static string CodeOf(string field, int planYear) =>
        string.Create(CultureInfo.InvariantCulture, $"{field}_year{planYear}");

    private static string Bare(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
