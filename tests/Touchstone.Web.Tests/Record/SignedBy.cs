namespace Touchstone.Web.Tests.Record;

/// <summary>How a forged log is signed.</summary>
internal enum SignedBy
{
    /// <summary>The database only says that it was.</summary>
    Nobody,

    /// <summary>With a key that the forger made.</summary>
    NewKey,

    /// <summary>With the key of the site itself.</summary>
    OwnKey,
}
