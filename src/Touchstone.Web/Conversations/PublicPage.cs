using Microsoft.AspNetCore.Mvc.Filters;
using Touchstone.Core.Conversations;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Security;

namespace Touchstone.Web.Conversations;

/// <summary>A page of a conversation that everybody reads, in the variant that they chose.</summary>
[TakesPart, InVariants]
public abstract class PublicPage : AreaPage
{
    /// <summary>What organisers wrote in other variants. English stands in the record itself: for it nothing is read.</summary>
    public RecordTexts Texts { get; private set; } = RecordTexts.None;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (ReadingIn.Variant != Variant.English && Guid.TryParse($"{RouteData.Values["id"]}", out var conversation))
        {
            var found = await Ask(new GetConversationWords(conversation));
            Texts = found.IsDone ? found.Value : RecordTexts.None;
        }
        await base.OnPageHandlerExecutionAsync(context, next);
    }
}
