namespace Touchstone.Frameworks.Documents;

/// <summary>What a piece of running text is.</summary>
internal enum TextRole
{
    Title,
    Subtitle,
    Body,
    Bullet,
    Note,
}
