namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>
/// The outcome of reading a table, row by row. It is a dry run until the caller stores the package.
/// </summary>
/// <param name="Package">What the table would give; null while a row is refused.</param>
/// <param name="Report">The counts and findings.</param>
/// <param name="Rows">What would happen to each row.</param>
/// <param name="Missing">Nodes of the basis that the table does not list: they would be removed.</param>
public sealed record TableImport(
    FrameworkPackage? Package,
    ImportReport Report,
    ValueList<RowOutcome> Rows,
    ValueList<FrameworkNode> Missing
)
{
    /// <summary>The same outcome without the rows.</summary>
    public Import AsImport() => new(Package, Report);
}
