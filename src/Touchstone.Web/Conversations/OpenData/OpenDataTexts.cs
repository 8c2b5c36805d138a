using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Conversations.OpenData;

/// <summary>The words of the page of open data.</summary>
public static class OpenDataTexts
{
    public static Texts T { get; } = new(typeof(OpenDataTexts));
}
