using System.Globalization;
using Touchstone.Core.Platform.Wording;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>
/// What the page that is being written is read in. It travels with the request, and not as a culture: the framework knows none
/// for easy read (of <c>en-x-easyread</c> it keeps <c>en</c>), and what is typed is to be taken the same from somebody who
/// reads Welsh.
/// </summary>
public static class ReadingIn
{
    public const string EnglishTag = "en-GB";
    public const string WelshTag = "cy";

    internal static readonly CultureInfo English = CultureInfo.GetCultureInfo(EnglishTag);
    internal static readonly CultureInfo Welsh = CultureInfo.GetCultureInfo(WelshTag);
    private static readonly AsyncLocal<Variant> Chosen = new();

    /// <summary>English, as long as nothing else was chosen for this request.</summary>
    public static Variant Variant => Chosen.Value;

    internal static void Choose(Variant variant) => Chosen.Value = variant;

    /// <summary>The language of the page, for its lang attribute.</summary>
    public static string Lang => Variant == Variant.Welsh ? WelshTag : EnglishTag;

    /// <summary>The lang attribute of English words on this page: none where the page is English.</summary>
    public static string? EnglishLang => Variant == Variant.Welsh ? EnglishTag : null;

    /// <summary>Names of days and months.</summary>
    public static CultureInfo Dates => Variant == Variant.Welsh ? Welsh : English;

    public static string Code(Variant variant) =>
        variant switch
        {
            Variant.Welsh => "cy",
            Variant.EasyRead => "easy",
            _ => "en",
        };

    public static Variant? Parse(string? code) =>
        code switch
        {
            "en" => Variant.English,
            "cy" => Variant.Welsh,
            "easy" => Variant.EasyRead,
            _ => null,
        };
}
