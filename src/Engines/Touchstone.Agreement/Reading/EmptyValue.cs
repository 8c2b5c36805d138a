namespace Touchstone.Agreement;

/// <summary>What an empty value in a file of codings means.</summary>
public enum EmptyValue
{
    /// <summary>The coder did not code the unit.</summary>
    Missing,

    /// <summary>The coder looked and found that no code applies.</summary>
    NoCode,
}
