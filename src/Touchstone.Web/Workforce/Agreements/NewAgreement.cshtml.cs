using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Begins the record of a workshop.</summary>
[Uses(typeof(ConveneAgreement))]
public sealed class NewAgreementModel : AreaPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(Command());

    public Task<IActionResult> OnPostAsync() =>
        Do(Command(), made => Redirect($"/workforce/agreements/{made}"), () => Task.FromResult<IActionResult>(Page()));

    private ConveneAgreement Command() => new(Title ?? "", HeldOn, Purpose ?? "");
}
