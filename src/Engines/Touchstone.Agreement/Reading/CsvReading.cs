using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Agreement;

/// <summary>What came of reading a file: its content or the first fault. Never half of it.</summary>
/// <typeparam name="T">The content.</typeparam>
public sealed class CsvReading<T>
    where T : class
{
    private CsvReading(T? content, CsvFault? fault) => (Content, Fault) = (content, fault);

    /// <summary>The content, when the file was sound.</summary>
    public T? Content { get; }

    /// <summary>The first fault, when it was not.</summary>
    public CsvFault? Fault { get; }

    /// <summary>Whether the file was sound.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSound => Content is not null;

    internal static CsvReading<T> Of(Stream stream, Func<CsvTable, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return new(read(CsvTable.Read(stream)), fault: null);
        }
        catch (CsvFaultException e)
        {
            return new(content: null, e.Fault);
        }
    }
}
