using System.Collections.Immutable;

namespace Touchstone.Web.Workforce;

/// <summary>What a table for other programs looks like. The names of its columns stay the same, so that programs can point at them.</summary>
/// <param name="Name">The name of the file and of the sheet.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Address">Where programs get it, with what changes from record to record in braces.</param>
public sealed record TableShape(string Name, string Title, string Address, ImmutableArray<DataColumn> Columns)
{
    /// <summary>The table with these rows, each as long as there are columns.</summary>
    public DataTable With(IEnumerable<IReadOnlyList<object?>> rows) => new(this, rows);
}
