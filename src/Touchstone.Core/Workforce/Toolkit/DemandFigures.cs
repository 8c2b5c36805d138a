using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>The demand of many employers added up by area and region, with what must not be published hidden.</summary>
/// <param name="Employers">How many employers submitted a return.</param>
/// <param name="Regions">Codes of the regions, in the order of the cells; "" stands for employers without a region.</param>
public sealed record DemandFigures(
    int Year,
    int Employers,
    ImmutableArray<string> Regions,
    ImmutableArray<AreaDemand> Areas
)
{
    /// <summary>Behind a published figure stand at least so many employers.</summary>
    public const int Least = 3;

    /// <param name="lines">Every line of the returns that stand.</param>
    /// <param name="hideSmall">Whether the figures are for everybody: small cells are hidden, by difference too.</param>
    public static DemandFigures Of(int year, int employers, IReadOnlyList<PlacedDemand> lines, bool hideSmall)
    {
        ImmutableArray<string> regions = [.. lines.Select(l => l.Region).Distinct().Order(StringComparer.Ordinal)];
        var areas = lines
            .GroupBy(l => (l.CredentialId, Area: l.CredentialId is null ? l.Area.ToUpperInvariant() : ""))
            .Select(g => g.ToList())
            .OrderByDescending(g => g.Sum(l => l.Years.Sum()))
            .ThenBy(g => g[0].Area, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var behind = new int[areas.Count, regions.Length + 1];
        for (var row = 0; row < areas.Count; row++)
        {
            for (var column = 0; column < regions.Length; column++)
            {
                behind[row, column] = Employed(areas[row].Where(l => l.Region == regions[column]));
            }
            behind[row, regions.Length] = Employed(areas[row]);
        }
        var hidden = hideSmall
            ? HiddenCells.In(behind, Least, rowsAddUp: true, columnsAddUp: false)
            : new bool[areas.Count, regions.Length + 1];
        return new DemandFigures(
            year,
            employers,
            regions,
            [
                .. areas.Select(
                    (area, row) =>
                        new AreaDemand(
                            area[0].CredentialId,
                            area[0].Area,
                            [
                                .. regions.Select(
                                    (region, column) =>
                                        hidden[row, column] ? null : DemandCell.Of(area.Where(l => l.Region == region))
                                ),
                            ],
                            hidden[row, regions.Length] ? null : DemandCell.Of(area)
                        )
                ),
            ]
        );
    }

    private static int Employed(IEnumerable<PlacedDemand> lines) =>
        lines.Select(l => l.OrganisationId).Distinct().Count();
}

/// <summary>One line of a return, with where the employer is.</summary>
public sealed record PlacedDemand(
    Guid OrganisationId,
    string Region,
    Guid? CredentialId,
    string Area,
    ImmutableArray<int> Years
);

/// <param name="ByRegion">In the order of the regions; null where it is hidden.</param>
/// <param name="Total">Null where it is hidden.</param>
public sealed record AreaDemand(
    Guid? CredentialId,
    string Area,
    ImmutableArray<DemandCell?> ByRegion,
    DemandCell? Total
);

/// <summary>How many should start in each of the three years, and how many employers said so.</summary>
public sealed record DemandCell(int Employers, int First, int Second, int Third)
{
    public static DemandCell Of(IEnumerable<PlacedDemand> lines)
    {
        var all = lines.ToList();
        return new DemandCell(
            all.Select(l => l.OrganisationId).Distinct().Count(),
            all.Sum(l => l.Years[0]),
            all.Sum(l => l.Years[1]),
            all.Sum(l => l.Years[2])
        );
    }
}
