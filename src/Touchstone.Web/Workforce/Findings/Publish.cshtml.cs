using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>Makes the findings of a collection public, after asking.</summary>
[Uses(typeof(GetFindings), typeof(PublishFindings))]
public sealed class PublishModel : AreaPage
{
    public FindingList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new PublishFindings(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new PublishFindings(id),
            _ =>
            {
                TempData.Announce("The findings have been published");
                return Redirect($"/workforce/baselines/{id}/findings");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetFindings(id), list => List = list);
}
