namespace Touchstone.Core.Insight.Projects;

/// <summary>What a column of a spreadsheet holds.</summary>
public enum ColumnUse
{
    /// <summary>It is not brought in.</summary>
    LeaveOut,

    /// <summary>What people said; the heading is the question.</summary>
    Text,

    /// <summary>What holds the rows of one person together.</summary>
    Respondent,

    /// <summary>Whether the person's words may be quoted: yes or no.</summary>
    Consent,

    /// <summary>The clause of a draft that the row is about.</summary>
    Clause,

    /// <summary>What is known of the person, such as their profession.</summary>
    Attribute,
}
