namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>The columns of the framework table, in the template's order.</summary>
internal enum TableColumn
{
    Id,
    Level,
    Parent,
    Kind,
    Code,
    Label,
    Text,
    StatementKind,
    Tier,
    Professions,
    Notes,
}
