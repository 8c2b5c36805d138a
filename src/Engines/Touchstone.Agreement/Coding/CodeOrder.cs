namespace Touchstone.Agreement;

/// <summary>Numbers by size, then other codes in ordinal order.</summary>
internal sealed class CodeOrder : IComparer<string>
{
    public static readonly CodeOrder Instance = new();

    public static double? Number(string code) =>
        double.TryParse(code, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    public int Compare(string? x, string? y) =>
        (Number(x!), Number(y!)) switch
        {
            ({ } a, { } b) => a.CompareTo(b) is var byNumber and not 0 ? byNumber : string.CompareOrdinal(x, y),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => string.CompareOrdinal(x, y),
        };
}
