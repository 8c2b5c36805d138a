namespace Touchstone.Core.Platform.Pdf;

// What stands in a PDF (ISO 32000-2, 7.3): numbers are doubles, truth values booleans, null is null; the rest is one of these.

/// <summary>A name, without its slash.</summary>
internal sealed record PdfName(string Text);

/// <summary>A string: bytes, whose meaning depends on where it stands.</summary>
internal sealed record PdfString(byte[] Bytes);

/// <summary>A word that is no value: an operator, or what frames objects in the file.</summary>
internal sealed record PdfWord(string Text);

/// <summary>Points at an object of the file.</summary>
internal sealed record PdfReference(int Number);

internal sealed class PdfArray(IReadOnlyList<object?> items)
{
    public IReadOnlyList<object?> Items { get; } = items;
}

internal sealed class PdfDictionary(Dictionary<string, object?> entries)
{
    public static PdfDictionary Empty { get; } = new([]);

    public IEnumerable<KeyValuePair<string, object?>> Entries => entries;

    public object? this[string key] => entries.GetValueOrDefault(key);
}

/// <summary>A dictionary with bytes behind it, as they stand in the file.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw);
