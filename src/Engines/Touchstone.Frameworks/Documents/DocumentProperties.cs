namespace Touchstone.Frameworks.Documents;

/// <summary>What readers of a file's properties see.</summary>
internal sealed record DocumentProperties(string Title, string Creator, string? Language)
{
    public static DocumentProperties Of(FrameworkDetails details) =>
        new(details.Title, details.Creator, details.Language);
}
