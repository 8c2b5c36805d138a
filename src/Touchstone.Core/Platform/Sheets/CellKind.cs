namespace Touchstone.Core.Platform.Sheets;

/// <summary>What a cell of a table that somebody sent in holds, as the file says.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number that the spreadsheet shows as a date; the text is the date, 2026-03-31, or empty where no calendar has it.</summary>
    Date,

    /// <summary>A number that the spreadsheet shows as a percentage: 0.5 that people read as 50.</summary>
    Percentage,
    Truth,

    /// <summary>Worked out by the spreadsheet. What the file remembers of its result may be of another day.</summary>
    Formula,

    /// <summary>The spreadsheet itself says that it has no value: #REF!, #N/A.</summary>
    Error,
}
