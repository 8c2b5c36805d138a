using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Core.Platform.Wording;

/// <summary>A text in a variant.</summary>
/// <param name="EnglishHash">Of the English that it was written from.</param>
public sealed record VariantText(string Text, string EnglishHash)
{
    /// <summary>The English has changed since.</summary>
    public bool IsBehind(string english) => EnglishHash != HashOf(english);

    /// <summary>SHA-256 over UTF-8, without the blanks round it and with one kind of line end: browsers send another.</summary>
    public static string HashOf(string english)
    {
        var plain = english.ReplaceLineEndings("\n").Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
