using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Html;
using Touchstone.Core.Platform.Wording;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>
/// The words of an area, in the variant that the page is read in. They are the framework's resources: NAME.resx holds the
/// English, NAME.cy.resx the Welsh. Easy read is no culture that the build knows, so NAME.EasyRead.resx is a set beside it. See
/// docs/languages.md.
/// </summary>
/// <param name="area">The type beside which the resources lie, named like them.</param>
public sealed class Texts(Type area)
{
    private readonly ResourceManager standard = new(area.FullName!, area.Assembly);
    private readonly ResourceManager easyRead = new($"{area.FullName}.EasyRead", area.Assembly);

    public string this[string key] =>
        Find(key) ?? throw new InvalidOperationException($"{area.Name} has no words for {key}.");

    /// <summary>Words with something in them: {0}, {1} and so on.</summary>
    public string this[string key, params object?[] with] => string.Format(CultureInfo.CurrentCulture, this[key], with);

    /// <summary>The words, in English where the variant has none; null where English has none either.</summary>
    public string? Find(string key) =>
        (ReadingIn.Variant == Variant.EasyRead ? easyRead.GetString(key, CultureInfo.InvariantCulture) : null)
        ?? standard.GetString(key, ReadingIn.Variant == Variant.Welsh ? ReadingIn.Welsh : CultureInfo.InvariantCulture);

    /// <summary>One of something, or several: the words of KEY.One or KEY.Many, with the count in them.</summary>
    public string Count(string key, int count, params object?[] more) =>
        this[$"{key}.{(count == 1 ? "One" : "Many")}", [count.ToString("N0", CultureInfo.CurrentCulture), .. more]];

    /// <summary>Words with links in them: “[Register]{0} first” leads from its first word to the first address.</summary>
    public IHtmlContent Linked(string key, params object?[] with) => LinkedWords.Of(this[key], with);
}
