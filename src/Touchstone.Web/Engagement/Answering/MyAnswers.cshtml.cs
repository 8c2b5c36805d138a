using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>Where the link of a receipt leads: what its holder said, to read, change or withdraw.</summary>
[Uses(typeof(GetAnswerForm))]
public sealed class MyAnswersModel : AreaPage
{
    public AnswerForm Shown { get; private set; } = null!;
    public string Key { get; private set; } = "";
    public bool IsUnknown => !Shown.HasSent && Shown.Kept.Answers.IsEmpty;

    public async Task<IActionResult> OnGetAsync(Guid id, string secret)
    {
        Key = secret;
        Response.Headers.CacheControl = "no-store";
        return await Show(new GetAnswerForm(id, null, secret), form => Shown = form);
    }
}
