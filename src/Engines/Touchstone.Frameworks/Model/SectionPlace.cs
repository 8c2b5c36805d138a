namespace Touchstone.Frameworks;

/// <summary>Where a section of prose stands in a printed specification.</summary>
public enum SectionPlace
{
    /// <summary>Before the tree.</summary>
    Front,

    /// <summary>After the tree.</summary>
    Back,
}
