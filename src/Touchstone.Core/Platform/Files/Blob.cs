namespace Touchstone.Core.Platform.Files;

/// <summary>The bytes of a file, stored once however often they are uploaded.</summary>
public sealed class Blob
{
    private Blob() { }

    internal Blob(byte[] sha256, byte[] content)
    {
        Sha256 = sha256;
        Content = content;
    }

    public byte[] Sha256 { get; private set; } = [];
    public byte[] Content { get; private set; } = [];
}
