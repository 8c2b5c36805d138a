using System.Collections.Immutable;
using Touchstone.Web.Workforce.Agreements;
using Touchstone.Web.Workforce.Baseline;
using Touchstone.Web.Workforce.Findings;
using Touchstone.Web.Workforce.Practice;
using Touchstone.Web.Workforce.Toolkit;

namespace Touchstone.Web.Workforce;

/// <summary>
/// Every table of the workforce that other programs can have, and the dictionary of them all. What a workforce plan holds is in the
/// dictionary of its collection, and what a finding holds in its own file: both come in editions.
/// </summary>
public static class WorkforceTables
{
    public static ImmutableArray<TableShape> All { get; } =
    [
        ReturnsTable.Shape,
        RolesTable.Shape,
        AgreementsTable.Shape,
        PositionsTable.Shape,
        ExercisesTable.Shape,
        GroupsTable.Shape,
        StatementsTable.Shape,
        RegionTable.Shape,
        AssessmentsTable.Shape,
        RatingsTable.Shape,
        BenchmarkTable.Shape,
        ActionsTable.Shape,
        RolePlansTable.Shape,
        SupervisionTable.Shape,
        DemandLinesTable.Shape,
        DemandSummariesTable.Shape,
        DemandTable.Shape,
    ];

    public static readonly TableShape Shape = new(
        "workforce-tables",
        "Tables for other programs",
        "/workforce/tables",
        [
            new("table", "Table", "Name of the table and of its file"),
            new("title", "Title", "What people call the table"),
            new("address", "Address", "The page that gives it; what changes from record to record stands in braces"),
            new("column", "Column", "Name of the column: it stays the same"),
            new("name", "Name", "What people call the column"),
            new("meaning", "Meaning", "What the column holds, and in which unit"),
        ]
    );

    public static DataTable Dictionary =>
        Shape.With(
            All.SelectMany(table =>
                table.Columns.Select(column =>
                    (IReadOnlyList<object?>)
                        [table.Name, table.Title, table.Address, column.Code, column.Name, column.Meaning]
                )
            )
        );
}
