namespace Touchstone.Agreement;

/// <summary>Carries a fault out of the parsing loops to the reader that reports it; never leaves this library.</summary>
internal sealed class CsvFaultException(long row, string reason) : Exception(reason)
{
    public CsvFault Fault { get; } = new(row, reason);
}
