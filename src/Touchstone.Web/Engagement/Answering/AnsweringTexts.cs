using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>The words of the pages on which people answer.</summary>
public static class AnsweringTexts
{
    public static Texts T { get; } = new(typeof(AnsweringTexts));
}
