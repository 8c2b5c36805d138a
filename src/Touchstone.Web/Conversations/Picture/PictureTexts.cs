using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Conversations.Picture;

/// <summary>The words of what a conversation comes to.</summary>
public static class PictureTexts
{
    public static Texts T { get; } = new(typeof(PictureTexts));
}
