using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>Puts the organisers' own statements in.</summary>
[Uses(typeof(SeedStatements))]
public sealed class SeedModel : AreaPage
{
    public Guid Id { get; private set; }

    [BindProperty]
    public string? Lines { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid challenge) => Fill(id, challenge);

    public Task<IActionResult> OnPostAsync(Guid id, Guid challenge) =>
        Do(
            new SeedStatements(id, challenge, Lines ?? ""),
            put =>
            {
                TempData.Announce(put == 1 ? "1 statement was put in" : $"{put} statements were put in");
                return Redirect($"/conversations/{id}");
            },
            () => Fill(id, challenge)
        );

    private Task<IActionResult> Fill(Guid id, Guid challenge)
    {
        Id = id;
        return ShowForm(new SeedStatements(id, challenge, ""));
    }
}
