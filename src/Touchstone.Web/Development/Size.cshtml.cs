using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>States how large the unit of learning is.</summary>
[Uses(typeof(GetDraft), typeof(StateSize))]
public sealed class SizeModel : DraftPages
{
    [BindProperty]
    public int? Credits { get; set; }

    [BindProperty]
    public int? NotionalHours { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        Form(
            id,
            Command(id),
            () => StateSize.FingerprintOf(Whole.Body),
            () => (Credits, NotionalHours) = (Whole.Body.Credits, Whole.Body.NotionalHours)
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The size has been saved");
                return Redirect($"/specifications/{id}");
            },
            () => OnGetAsync(id)
        );

    private StateSize Command(Guid id) => new(id, Credits, NotionalHours, Seen ?? "");
}
