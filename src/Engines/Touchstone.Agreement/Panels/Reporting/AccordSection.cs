namespace Touchstone.Agreement;

/// <summary>The parts of a report on a consensus exercise, as ACCORD orders them.</summary>
public enum AccordSection
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The introduction.</summary>
    Introduction,

    /// <summary>The methods.</summary>
    Methods,

    /// <summary>The results.</summary>
    Results,

    /// <summary>The discussion.</summary>
    Discussion,

    /// <summary>Other information.</summary>
    Other,
}
