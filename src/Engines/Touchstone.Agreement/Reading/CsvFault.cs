namespace Touchstone.Agreement;

/// <summary>Why a file could not be read, and where.</summary>
/// <param name="Row">The line of the file, the header being 1; 0 when the file as a whole is meant.</param>
/// <param name="Reason">What is wrong, in words for whoever made the file.</param>
public sealed record CsvFault(long Row, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Row == 0 ? Reason : string.Create(CultureInfo.InvariantCulture, $"row {Row}: {Reason}");
}
