using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Writes an outcome of the certificate and maps it, a new one when the address names none.</summary>
[Uses(typeof(GetAgreement), typeof(GetJobDescription), typeof(WriteCertificateOutcome))]
public sealed class EditOutcomeModel : AreaPage
{
    public AgreementPage Shown { get; private set; } = null!;
    public IEnumerable<SelectListItem> CapabilityItems { get; private set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? PillarCodes { get; set; }

    [BindProperty]
    public List<string> Capabilities { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid? outcome) =>
        ShowForm(Command(id, outcome), () => Fill(id, outcome));

    public Task<IActionResult> OnPostAsync(Guid id, Guid? outcome) =>
        Do(
            Command(id, outcome),
            _ =>
            {
                TempData.Announce("The outcome has been saved");
                return Redirect($"/workforce/agreements/{id}");
            },
            () => Fill(id, outcome)
        );

    private WriteCertificateOutcome Command(Guid id, Guid? outcome) =>
        new(id, outcome, Code ?? "", Text ?? "", PillarCodes ?? "", [.. Capabilities], Seen);

    private async Task<IActionResult> Fill(Guid id, Guid? outcome)
    {
        var specifications = await Ask(new GetJobDescription());
        if (!specifications.IsDone)
        {
            return Refused(specifications.Refusal);
        }
        CapabilityItems = specifications.Value.Specifications.SelectMany(s =>
            s.Capabilities.Select(c => new SelectListItem(
                $"{s.Name}: {c.Name}",
                Core.Workforce.MappedCapability.Of(s, c).Key
            ))
        );
        return await Show(
            new GetAgreement(id),
            page =>
            {
                Shown = page;
                if (Redisplaying)
                {
                    if (Stale is not null)
                    {
                        ModelState.Remove(nameof(Seen));
                        Seen = page.Agreement.Revision;
                    }
                    return;
                }
                Seen = page.Agreement.Revision;
                if (page.Outcomes.FirstOrDefault(o => o.Id == outcome) is { } known)
                {
                    (Code, Text, PillarCodes) = (known.Code, known.Text, string.Join(", ", known.PillarCodes));
                    Capabilities = [.. known.Capabilities.Select(c => c.Key)];
                }
            }
        );
    }
}
