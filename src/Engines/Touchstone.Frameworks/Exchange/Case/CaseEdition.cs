namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>The editions of 1EdTech's Competencies and Academic Standards Exchange.</summary>
public enum CaseEdition
{
    /// <summary>CASE 1.0.</summary>
    V10,

    /// <summary>CASE 1.1.</summary>
    V11,
}
