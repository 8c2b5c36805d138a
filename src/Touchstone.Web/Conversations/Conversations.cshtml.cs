using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Conversations;

/// <summary>All conversations.</summary>
[Uses(typeof(GetConversations)), InVariants]
public sealed class ConversationsModel : AreaPage
{
    public ConversationList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => Show(new GetConversations(), list => List = list);
}
