namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>What an import would make of one row.</summary>
/// <param name="Row">The row's number in the file, from 1 (the header is row 1).</param>
/// <param name="Status">What would happen.</param>
/// <param name="Lineage">The node it would become, or null when the row is refused.</param>
/// <param name="Messages">What is wrong with it, or what to know.</param>
public sealed record RowOutcome(int Row, RowStatus Status, LineageId? Lineage, ValueList<string> Messages);
