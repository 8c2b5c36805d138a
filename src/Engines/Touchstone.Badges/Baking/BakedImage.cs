namespace Touchstone.Badges.Baking;

/// <summary>
/// Puts a signed credential into a PNG or SVG picture, so that the picture itself is the badge, and takes it out again
/// (Open Badges 3.0, section 5.3). Pictures are not drawn or judged; only the carrier is read.
/// </summary>
public static class BakedImage
{
    /// <summary>Largest picture that is looked at, in bytes.</summary>
    public const int LargestPicture = 32 * 1024 * 1024;

    internal const string Keyword = "openbadgecredential";
    internal const string Keyword2 = "openbadges";
    internal const int DeepestElement = 256;

    internal static readonly (string Keyword, int Edition)[] Editions = [(Keyword, 3), (Keyword2, 2)];

    /// <summary>Puts a credential into a picture; one that was in it before is replaced.</summary>
    /// <param name="picture">A PNG or SVG file.</param>
    /// <param name="credential">The signed credential: JSON or a compact JWS.</param>
    /// <returns>The new file, or why the picture cannot carry a badge.</returns>
    public static Reading<byte[]> Bake(ReadOnlyMemory<byte> picture, string credential)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(credential);
        if (picture.Length > LargestPicture)
            return Reading<byte[]>.Failed("The picture is too large.");
        return PngFile.IsPng(picture.Span) ? BakedPng.Bake(picture, credential) : BakedSvg.Bake(picture, credential);
    }

    /// <summary>Takes the credential out of a picture. A picture with none or with two is refused.</summary>
    public static Reading<BakedText> Extract(ReadOnlyMemory<byte> picture)
    {
        if (picture.Length > LargestPicture)
            return Reading<BakedText>.Failed("The picture is too large.");
        return PngFile.IsPng(picture.Span) ? BakedPng.Extract(picture) : BakedSvg.Extract(picture);
    }

    /// <summary>Whether a file looks like a picture at all: PNG by its first bytes, anything XML as SVG.</summary>
    public static bool LooksLikePicture(ReadOnlySpan<byte> file) =>
        PngFile.IsPng(file) || file.TrimStart("\uFEFF \t\r\n"u8).StartsWith((byte)'<');
}
