namespace Touchstone.Core.Platform.Files;

/// <summary>What an upload turned out to be: a kind of file that is taken, or why it is not.</summary>
public sealed record Inspection(string Name, string MediaType, string? Problem)
{
    public static Inspection Refused(string problem) => new("", "", problem);
}
