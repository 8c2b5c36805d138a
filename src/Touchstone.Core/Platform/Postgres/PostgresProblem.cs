namespace Touchstone.Core.Platform.Postgres;

/// <summary>Why an embedded PostgreSQL did not start.</summary>
public enum PostgresProblem
{
    /// <summary>The folder of programs is missing, incomplete or made for another kind of machine.</summary>
    NoBinaries,

    /// <summary>The data folder cannot be made, entered or written.</summary>
    NoDataFolder,

    /// <summary>Another Touchstone is running on the same data folder.</summary>
    InUse,

    /// <summary>What lies in the data folder is not a whole database, or one of another PostgreSQL version.</summary>
    NotADatabase,

    /// <summary>PostgreSQL refuses to run as root, and no other account could be used.</summary>
    NoAccount,

    /// <summary>A server left over from an earlier run could not be stopped.</summary>
    LeftoverServer,

    /// <summary>PostgreSQL was started and ended at once, or did not become ready in time.</summary>
    DidNotStart,
}
