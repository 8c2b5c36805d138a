namespace Touchstone.Core.Platform.Exports;

/// <summary>Something wrong in a file that was sent in.</summary>
/// <param name="Line">The line of the file, from 1; null when the whole file is meant.</param>
/// <param name="Column">The heading of the column; null when the whole line is meant.</param>
/// <param name="Message">What is wrong and what to do, in plain words.</param>
public sealed record CsvFault(int? Line, string? Column, string Message);
