namespace Touchstone.Themes.Interchange;

/// <summary>What a finding means for the content.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was changed.</summary>
    Note,

    /// <summary>Something was not as its format asks and was read as it was meant.</summary>
    Repair,

    /// <summary>Something could not be kept.</summary>
    Loss,

    /// <summary>Something breaks a rule of the format, so that the file is refused or is not valid.</summary>
    Fault,
}
