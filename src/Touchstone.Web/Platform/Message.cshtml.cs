using System.Text;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.Mail;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Platform;

/// <summary>One message of the mail log.</summary>
[Uses(typeof(GetMail), typeof(ResendMail))]
public sealed class MessageModel : AreaPage
{
    public MailPage Mail { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetMail(id), mail => Mail = mail);

    /// <summary>The HTML as a file to open elsewhere: markup from a database is never part of a page of this site.</summary>
    public async Task<IActionResult> OnGetHtmlAsync(Guid id)
    {
        var page = await Show(new GetMail(id), mail => Mail = mail);
        return Mail is null ? page : File(Encoding.UTF8.GetBytes(Mail.Html), "text/html", $"message-{id}.html");
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ResendMail(id),
            _ =>
            {
                TempData.Announce("The message is sent again");
                return LocalRedirect($"/mail/{id}");
            },
            () => OnGetAsync(id)
        );
}
