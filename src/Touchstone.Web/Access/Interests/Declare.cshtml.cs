using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Interests;
using Touchstone.Core.Record;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Interests;

/// <summary>Declares one's interests in a record, on the way to it.</summary>
[Uses(typeof(GetDeclaration), typeof(DeclareInterests))]
public sealed class DeclareModel : AreaPage
{
    private const string NoneOfThese = "none";

    /// <summary>The record, as kind and identifier: <c>endorsement.review/…</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public List<string> Kinds { get; set; } = [];

    [BindProperty]
    public string? Details { get; set; }

    public DeclarationForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() =>
        RecordRef.TryParse(On, out var on) ? await Show(new GetDeclaration(on), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!RecordRef.TryParse(On, out var on))
        {
            return NotFound();
        }
        return await Do(
            new DeclareInterests(on, [.. Kinds.Where(k => k != NoneOfThese)], Details, Kinds.Contains(NoneOfThese)),
            result =>
            {
                TempData.Announce(
                    result.InConflict
                        ? "Thank you. Because of your interest, this record is closed to you"
                        : "Thank you. Your interests are on record"
                );
                return LocalRedirect(!result.InConflict && Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/interests/mine");
            },
            OnGetAsync
        );
    }
}
