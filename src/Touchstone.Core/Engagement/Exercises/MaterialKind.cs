namespace Touchstone.Core.Engagement.Exercises;

/// <summary>What sort of material it is.</summary>
public enum MaterialKind
{
    Briefing,
    Slides,
    Recording,
    Other,
}
