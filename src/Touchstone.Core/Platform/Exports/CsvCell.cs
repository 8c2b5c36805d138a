using System.Globalization;
using System.Runtime.InteropServices;

namespace Touchstone.Core.Platform.Exports;

/// <summary>
/// The content of one cell as it is written. Text is guarded against being run as a formula; numbers, dates and the like
/// are ours and are written as they are, so that -5 stays a number.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CsvCell
{
    private readonly string? written;

    private CsvCell(string written) => this.written = written;

    /// <summary>What stands in the file, before quotation marks.</summary>
    public string Written => written ?? "";

    public static implicit operator CsvCell(string? text) => new(text is null ? "" : FormulaGuard.Put(text));

    public static implicit operator CsvCell(int? number) => Of(number);

    public static implicit operator CsvCell(long? number) => Of(number);

    public static implicit operator CsvCell(decimal? number) => Of(number);

    /// <summary>Not a number and infinity are written as nothing: a cell that no program can read is worse than an empty one.</summary>
    public static implicit operator CsvCell(double? number) =>
        number is { } n && double.IsFinite(n) ? Of(number) : default;

    public static implicit operator CsvCell(Guid? id) => new(id?.ToString() ?? "");

    public static implicit operator CsvCell(bool? flag) =>
        new(
            flag switch
            {
                true => "yes",
                false => "no",
                null => "",
            }
        );

    /// <summary>As 2026-11-20.</summary>
    public static implicit operator CsvCell(DateOnly? date) =>
        new(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    /// <summary>In UTC, as 2026-11-20T10:00:00Z.</summary>
    public static implicit operator CsvCell(DateTimeOffset? time) =>
        new(time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "");

    private static CsvCell Of(IFormattable? number) => new(number?.ToString(null, CultureInfo.InvariantCulture) ?? "");
}
