using System.Collections.Immutable;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce;
using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The demand of a year as a table, with the places that approved plans offer beside it.</summary>
public sealed record DemandTable(
    DemandFigures Figures,
    ImmutableDictionary<Guid, PlacesOffered> Offered,
    ReferenceData Reference
)
{
    public string RegionName(string code) => code.Length == 0 ? "No region" : Reference.Regions.Latest.NameOf(code);

    public int? PlacesFor(AreaDemand area) =>
        area.CredentialId is { } credential ? Offered.GetValueOrDefault(credential)?.Places ?? 0 : null;

    public IEnumerable<string> Heads =>
        [
            "Area",
            .. Figures.Regions.Select(r => $"{RegionName(r)}, starts in {Figures.Year}"),
            $"Starts in {Figures.Year}",
            $"Starts in {Figures.Year + 1}",
            $"Starts in {Figures.Year + 2}",
            "Employers",
            "Places a year in approved plans",
        ];

    public IEnumerable<object?[]> Rows =>
        Figures.Areas.Select(area =>
            new object?[] { area.Area }
                .Concat(area.ByRegion.Select(c => Said(c, cell => cell.First)))
                .Concat([
                    Said(area.Total, c => c.First),
                    Said(area.Total, c => c.Second),
                    Said(area.Total, c => c.Third),
                    Said(area.Total, c => c.Employers),
                    PlacesFor(area),
                ])
                .ToArray()
        );

    public static object Said(DemandCell? cell, Func<DemandCell, int> figure) => cell is null ? "hidden" : figure(cell);
}
