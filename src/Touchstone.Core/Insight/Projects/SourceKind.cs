namespace Touchstone.Core.Insight.Projects;

/// <summary>How texts come into an analysis.</summary>
public enum SourceKind
{
    /// <summary>Rows of a CSV file or a workbook.</summary>
    Spreadsheet,

    /// <summary>Notes that somebody typed or pasted.</summary>
    Notes,

    /// <summary>Free-text answers to a questionnaire.</summary>
    Questionnaire,

    /// <summary>Ideas and comments of a conversation.</summary>
    Conversation,

    /// <summary>A project of another tool for coding.</summary>
    Exchange,
}
