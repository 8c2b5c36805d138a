namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>What an import would do with a row.</summary>
public enum RowStatus
{
    /// <summary>The row is a new node.</summary>
    Added,

    /// <summary>The row changes a node that is there.</summary>
    Changed,

    /// <summary>The row says what is there already.</summary>
    Unchanged,

    /// <summary>The row is faulty; while one row is, nothing is taken over.</summary>
    Refused,
}
