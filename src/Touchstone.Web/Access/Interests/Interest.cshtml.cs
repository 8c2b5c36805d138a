using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Interests;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Interests;

/// <summary>One interest, and the decision whether it stands in the way.</summary>
[Uses(typeof(GetInterest), typeof(ManageInterest))]
public sealed class InterestModel : AreaPage
{
    [BindProperty]
    public bool? StandsInTheWay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public InterestLine Line { get; private set; } = null!;

    public bool CanDecide { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanDecide = await May(new ManageInterest(id, null, ""));
        return await Show(new GetInterest(id), line => Line = line);
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ManageInterest(id, StandsInTheWay, Reason ?? ""),
            _ =>
            {
                TempData.Announce("The decision was recorded");
                return LocalRedirect("/interests");
            },
            () => OnGetAsync(id)
        );
}
