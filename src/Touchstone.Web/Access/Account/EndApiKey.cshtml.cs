using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Keys;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Account;

/// <summary>Ends one of one's own keys, after asking whether it is meant.</summary>
[Uses(typeof(MyApiKeys), typeof(EndApiKey))]
public sealed class EndApiKeyModel : AreaPage
{
    public ApiKeyView Key { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var mine = await Ask(new MyApiKeys());
        if (!mine.IsDone)
        {
            return Refused(mine.Refusal);
        }
        if (mine.Value.FirstOrDefault(k => k.Id == id) is not { } key)
        {
            return NotFound();
        }
        Key = key;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new EndApiKey(id),
            _ =>
            {
                TempData.Announce("The key was ended");
                return LocalRedirect("/account/keys");
            },
            () => OnGetAsync(id)
        );
}
