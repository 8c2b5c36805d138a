namespace Touchstone.Core.Platform.Wording;

/// <summary>In which words somebody reads: the English that the body writes, the same in Welsh, or the same made easy to read.</summary>
public enum Variant
{
    English,
    Welsh,
    EasyRead,
}
