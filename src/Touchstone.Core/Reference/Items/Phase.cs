namespace Touchstone.Core.Reference;

/// <summary>The three phases of the journey.</summary>
public enum Phase
{
    Development,
    Recognition,
    Review,
}
