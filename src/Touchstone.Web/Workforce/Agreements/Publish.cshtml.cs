using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Asks whether an agreement is really to be published.</summary>
[Uses(typeof(GetAgreement), typeof(PublishAgreement))]
public sealed class PublishModel : AreaPage
{
    public AgreementPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new PublishAgreement(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new PublishAgreement(id),
            _ =>
            {
                TempData.Announce("The agreement is published");
                return Redirect($"/workforce/agreements/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetAgreement(id), page => Shown = page);
}
