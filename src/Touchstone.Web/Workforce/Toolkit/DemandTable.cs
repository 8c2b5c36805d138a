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
    public static readonly TableShape Shape = new(
        "demand",
        "Demand of employers",
        "/workforce/demand/{summary}",
        [
            new("year", "Year", "The first of the three years"),
            new("area", "Area", "Area of practice"),
            new("credential_id", "Credential", "Identifier of the credential; empty where there is none yet"),
            new("region", "Region", "Code of the region, no-region, or all"),
            new("employers", "Employers", "Employers that ask for places; hidden where few"),
            new("starts_year1", "Starts, year 1", "People to start in the first year; hidden where few employers ask"),
            new("starts_year2", "Starts, year 2", "People to start in the second year; hidden alike"),
            new("starts_year3", "Starts, year 3", "People to start in the third year; hidden alike"),
            new("places_a_year", "Places", "Places a year that approved delivery plans offer; of the area as a whole"),
        ]
    );

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
            "Places a year",
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

    /// <summary>The same figures for other programs: a line for each area and region, and one for the area as a whole.</summary>
    public DataTable Data() =>
        Shape.With(
            Figures.Areas.SelectMany(area =>
                Figures
                    .Regions.Zip(area.ByRegion, (region, cell) => Line(area, Code(region), cell, null))
                    .Append(Line(area, "all", area.Total, PlacesFor(area)))
            )
        );

    private IReadOnlyList<object?> Line(AreaDemand area, string region, DemandCell? cell, int? places) =>
        [
            Figures.Year,
            area.Area,
            area.CredentialId?.ToString(),
            region,
            Said(cell, c => c.Employers),
            Said(cell, c => c.First),
            Said(cell, c => c.Second),
            Said(cell, c => c.Third),
            places,
        ];

    private static string Code(string region) => region.Length == 0 ? "no-region" : region;
}
