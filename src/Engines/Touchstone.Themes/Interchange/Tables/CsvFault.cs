namespace Touchstone.Themes.Interchange.Tables;

/// <summary>Why a table could not be read.</summary>
/// <param name="Line">The line in the file, 1 up, on which the faulty row starts; 0 for the whole file.</param>
/// <param name="Reason">A sentence for people.</param>
public sealed record CsvFault(int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Line == 0 ? Reason : string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Reason}");
}
