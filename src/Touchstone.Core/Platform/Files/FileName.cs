using System.Globalization;
using System.Text;

namespace Touchstone.Core.Platform.Files;

/// <summary>Makes a name out of whatever a browser sent that every system can store and no reader misreads.</summary>
public static class FileName
{
    private const int LongestStem = 100;

    public static string Clean(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var plain = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(last)).Normalize(NormalizationForm.FormC);
        var kept = new string([.. plain.Where(Allowed)]).Trim(' ', '.');
        var extension = Path.GetExtension(kept);
        var stem = Path.GetFileNameWithoutExtension(kept).Trim(' ', '.');
        if (stem.Length == 0)
        {
            stem = "file";
        }
        if (stem.Length > LongestStem)
        {
            // Not through the middle of a character.
            stem = stem[..(char.IsHighSurrogate(stem[LongestStem - 1]) ? LongestStem - 1 : LongestStem)];
        }
        return stem + extension.ToLowerInvariant();
    }

    // Format characters turn the reading order round: "cod.exe" can be made to read "exe.doc".
    private static bool Allowed(char c) =>
        !"<>:\"|?*;%\u007f".Contains(c, StringComparison.Ordinal)
        && CharUnicodeInfo.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
