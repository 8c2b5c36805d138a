using System.Text.RegularExpressions;
using Touchstone.Web.Workforce;

namespace Touchstone.Web.Tests.Workforce;

public sealed partial class WorkforceTablesTests
{
    [Fact]
    public void Every_column_has_a_stable_name_and_says_what_it_holds()
    {
        foreach (var table in WorkforceTables.All)
        {
            Stable().IsMatch(table.Name.Replace('-', '_')).ShouldBeTrue(table.Name);
            // The longest name that Excel takes for a sheet.
            table.Name.Length.ShouldBeLessThanOrEqualTo(31);
            table.Address.ShouldStartWith("/workforce/");
            table.Columns.Select(c => c.Code).ShouldBeUnique();
            foreach (var column in table.Columns)
            {
                Stable().IsMatch(column.Code).ShouldBeTrue($"{table.Name}: {column.Code}");
                column.Name.ShouldNotBeNullOrWhiteSpace();
                column.Meaning.ShouldNotBeNullOrWhiteSpace();
            }
        }
        WorkforceTables.All.Select(t => t.Name).ShouldBeUnique();
    }

    [Fact]
    public void Every_table_of_the_area_is_in_the_dictionary()
    {
        var shapes = typeof(WorkforceTables)
            .Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Touchstone.Web.Workforce", StringComparison.Ordinal) is true)
            .Select(t => t.GetField("Shape")?.GetValue(null))
            .OfType<TableShape>()
            .Where(s => s != WorkforceTables.Shape);

        WorkforceTables.All.ShouldBe(shapes, ignoreOrder: true);
        WorkforceTables.Dictionary.Rows.Count().ShouldBe(WorkforceTables.All.Sum(t => t.Columns.Length));
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Stable();
}
