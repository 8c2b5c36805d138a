namespace Touchstone.Frameworks.Exchange;

/// <summary>What a finding means for the content.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was changed.</summary>
    Note,

    /// <summary>Something in the source was not as its format asks and was read as it was meant.</summary>
    Repair,

    /// <summary>The source is faulty here; the content was kept as it stands.</summary>
    Fault,

    /// <summary>Something could not be kept.</summary>
    Loss,

    /// <summary>The file could not be read at all.</summary>
    Fatal,
}
