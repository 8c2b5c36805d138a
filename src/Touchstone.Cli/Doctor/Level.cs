namespace Touchstone.Cli.Doctor;

/// <summary>How much a finding matters.</summary>
internal enum Level
{
    Good,

    /// <summary>It runs like this, but somebody should know.</summary>
    Note,

    /// <summary>It does not run like this, or not rightly.</summary>
    Bad,
}
