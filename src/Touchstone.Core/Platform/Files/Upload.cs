namespace Touchstone.Core.Platform.Files;

/// <summary>A file as somebody sent it: its name is what they say, its content what it is.</summary>
public sealed record Upload(string Name, byte[] Content)
{
    /// <summary>No file may be longer.</summary>
    public const int SizeLimit = 20 * 1024 * 1024;
}
