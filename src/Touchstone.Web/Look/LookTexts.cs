using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Look;

/// <summary>The words that the look itself brings: of the page round the content, of components, of dates.</summary>
public static class LookTexts
{
    public static Texts T { get; } = new(typeof(LookTexts));
}
