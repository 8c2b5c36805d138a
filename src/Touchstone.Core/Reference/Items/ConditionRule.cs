namespace Touchstone.Core.Reference;

/// <summary>Whether an outcome comes with conditions.</summary>
public enum ConditionRule
{
    None,
    Allowed,
    Required,
}
