namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>Which node each row of a framework table is, by its Id, and by its code where that stands once.</summary>
internal sealed class RowIdentities(TableCells cells, FrameworkPackage? basis, FrameworkDetails? details)
{
    /// <summary>Names a framework whose table does not say what it is; arbitrary and never changed.</summary>
    public static readonly Guid Nameless = new("0b7c8c52-9f0a-5f6e-8a3b-6d1f4e2a9c17");

    private readonly Dictionary<LineageId, int> rowOf = [];
    private readonly Dictionary<string, LineageId> byCode = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguousCodes = new(StringComparer.Ordinal);

    /// <summary>
    /// Takes note of the row, and gives what it is; null where its Id is no identifier. All rows must be known before parents are
    /// looked up: a parent may stand further down.
    /// </summary>
    public LineageId? Of(SheetRow row)
    {
        var id = cells.Trimmed(row, TableColumn.Id);
        LineageId lineage;
        if (id.Length == 0)
        {
            lineage = Derived(row);
        }
        else if (LineageId.Parse(id) is { } said)
        {
            lineage = said;
        }
        else
        {
            return null;
        }

        if (!rowOf.TryAdd(lineage, row.Number))
        {
            return lineage;
        }

        var code = cells.Trimmed(row, TableColumn.Code);
        if (code.Length > 0 && !byCode.TryAdd(code, lineage))
        {
            ambiguousCodes.Add(code);
        }

        return lineage;
    }

    // The same new row gives the same lineage each time it is read, so reading a file twice adds nothing.
    private LineageId Derived(SheetRow row)
    {
        var space = basis?.Version.Details.FrameworkId ?? details?.FrameworkId ?? Nameless;
        var name = $"{cells[row, TableColumn.Kind]}\n{cells[row, TableColumn.Code]}\n{cells[row, TableColumn.Text]}";
        var lineage = new LineageId(NameBasedId.Of(space, name));
        for (var again = 2; rowOf.ContainsKey(lineage) || basis?.Version.Contains(lineage) == true; again++)
        {
            lineage = new LineageId(NameBasedId.Of(space, FormattableString.Invariant($"{name}\n{again}")));
        }

        return lineage;
    }

    /// <summary>The first row of a node.</summary>
    public int RowOf(LineageId lineage) => rowOf[lineage];

    public bool Has(LineageId lineage) => rowOf.ContainsKey(lineage);

    /// <summary>Whether a code stands in more than one row.</summary>
    public bool IsAmbiguous(string code) => ambiguousCodes.Contains(code);

    /// <summary>The node of a code; null where no row has it, or more than one.</summary>
    public LineageId? ByCode(string code) =>
        !IsAmbiguous(code) && byCode.TryGetValue(code, out var lineage) ? lineage : null;
}
