using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.OpenData;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.OpenData;

/// <summary>The open data of a conversation.</summary>
[Uses(typeof(GetOpenData), typeof(PublishOpenData), typeof(GetConversationWords))]
public sealed class OpenDataModel : PublicPage
{
    public Guid Id { get; private set; }
    public OpenDataPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new PublishOpenData(id),
            _ =>
            {
                TempData.Announce("The open data was published");
                return Redirect($"/conversations/{id}/data");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        return Show(new GetOpenData(id), page => Shown = page);
    }
}
