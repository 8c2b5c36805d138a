namespace Touchstone.Core.Reference;

/// <summary>Where an assessment takes place.</summary>
public enum AssessmentPlace
{
    Workplace,
    Provider,
    Either,
}
