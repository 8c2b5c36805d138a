namespace Touchstone.Frameworks.Exchange;

/// <summary>A written file and the report on it.</summary>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Report">What was written and what the format could not say.</param>
public sealed record Export(ReadOnlyMemory<byte> Content, ExportReport Report);
