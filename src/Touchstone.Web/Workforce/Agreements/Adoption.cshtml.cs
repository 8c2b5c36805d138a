using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>A university reports how far it has taken up each point.</summary>
[Uses(typeof(GetAgreement), typeof(ReportAdoption))]
public sealed class AdoptionModel : AreaPage
{
    public AgreementPage Shown { get; private set; } = null!;
    public string University { get; private set; } = "";

    [BindProperty]
    public Dictionary<Guid, AdoptionRow> Adoptions { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, Guid provider) =>
        ShowForm(Command(id, provider), () => Fill(id, provider));

    public Task<IActionResult> OnPostAsync(Guid id, Guid provider) =>
        Do(
            Command(id, provider),
            _ =>
            {
                TempData.Announce("Thank you. Your report is published with the agreement");
                return Redirect($"/workforce/agreements/{id}");
            },
            () => Fill(id, provider)
        );

    private ReportAdoption Command(Guid id, Guid provider) =>
        new(
            id,
            provider,
            [.. Adoptions.Select(a => new GivenAdoption(a.Key, a.Value.State, a.Value.FromIntake, a.Value.Note ?? ""))]
        );

    private async Task<IActionResult> Fill(Guid id, Guid provider)
    {
        var shown = await Show(new GetAgreement(id), page => Shown = page);
        if (Shown is null)
        {
            return shown;
        }
        if (Shown.Universities.FirstOrDefault(u => u.Id == provider) is not { } university)
        {
            return NotFound();
        }
        University = university.Name;
        foreach (var point in Shown.Agreement.Points.Where(p => !Adoptions.ContainsKey(p.Id)))
        {
            var known = Shown.Adoption(point, provider);
            Adoptions[point.Id] = new AdoptionRow
            {
                State = known?.State,
                FromIntake = known?.FromIntake ?? point.FromIntake,
                Note = known?.Note,
            };
        }
        return shown;
    }
}
