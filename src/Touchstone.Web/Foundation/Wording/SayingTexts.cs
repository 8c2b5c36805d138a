using Touchstone.Core.Platform.Wording;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>Says a text of a record in what the page is read in; in English, marked so, where there is no other.</summary>
public static class SayingTexts
{
    public static Said Say(this RecordTexts texts, string key, string english)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return ReadingIn.Variant != Variant.English && texts.Find(ReadingIn.Variant, key) is { } words
            ? new Said(words, null)
            : new Said(english, ReadingIn.EnglishLang);
    }
}
