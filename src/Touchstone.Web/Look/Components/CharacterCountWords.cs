using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Look.Components;

/// <summary>What the design system's script counts down with. English is what it says by itself.</summary>
internal static class CharacterCountWords
{
    // Welsh has six forms for counts (Unicode CLDR, plural rules); these words take the same in all of them.
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    public static void Add(Dictionary<string, string?> attributes, bool words)
    {
        if (ReadingIn.Variant != Variant.Welsh)
        {
            return;
        }
        var unit = words ? "words" : "characters";
        attributes[$"data-i18n.{unit}-at-limit"] = LookTexts.T[$"Limit.{unit}.At"];
        foreach (var form in Forms)
        {
            attributes[$"data-i18n.{unit}-under-limit.{form}"] = LookTexts.T[$"Limit.{unit}.Under"];
            attributes[$"data-i18n.{unit}-over-limit.{form}"] = LookTexts.T[$"Limit.{unit}.Over"];
        }
    }
}
