namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>The outcome of reading a table of mappings.</summary>
/// <param name="Mapping">The set with every row that could be read; null when the file is no table.</param>
/// <param name="Report">What was found, row by row.</param>
public sealed record MappingImport(MappingSet? Mapping, ImportReport Report);
