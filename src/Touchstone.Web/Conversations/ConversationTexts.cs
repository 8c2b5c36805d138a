using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Conversations;

/// <summary>The words of the pages on which people take part in a conversation.</summary>
public static class ConversationTexts
{
    public static Texts T { get; } = new(typeof(ConversationTexts));
}
