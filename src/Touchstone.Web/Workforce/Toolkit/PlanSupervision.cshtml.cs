using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Plans the supervision of one trainee, a new one when the address names none.</summary>
[Uses(typeof(GetSupervision), typeof(SaveTrainee))]
public sealed class PlanSupervisionModel : AreaPage
{
    private const int AssociateRows = 4;

    public SupervisionPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public string? Coordinating { get; set; }

    [BindProperty]
    public decimal? HoursAMonth { get; set; }

    [BindProperty]
    public List<string> Pillars { get; set; } = [];

    [BindProperty]
    public List<AssociateRow> Associates { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> PillarItems => Shown.Pillars.Select(p => new SelectListItem(p.Name, p.Code));

    public Task<IActionResult> OnGetAsync(Guid id, Guid? trainee) =>
        ShowForm(Command(id, trainee), () => Fill(id, trainee));

    public Task<IActionResult> OnPostAsync(Guid id, Guid? trainee) =>
        Do(
            Command(id, trainee),
            _ =>
            {
                TempData.Announce("The supervision has been planned");
                return Redirect($"/workforce/toolkit/{id}/supervision");
            },
            () => Fill(id, trainee)
        );

    private SaveTrainee Command(Guid id, Guid? trainee) =>
        new(
            id,
            trainee,
            Label ?? "",
            new SupervisionTeam(
                Coordinating ?? "",
                HoursAMonth ?? 0,
                [.. Pillars],
                [.. Associates.Select(a => new AssociateSupervisor(a.Name ?? "", a.HoursAMonth ?? 0, [.. a.Pillars]))]
            ),
            Seen
        );

    private async Task<IActionResult> Fill(Guid id, Guid? trainee)
    {
        var shown = await Show(new GetSupervision(id), page => Shown = page);
        if (Shown is null)
        {
            return shown;
        }
        var planned = Shown.Check.Trainees.FirstOrDefault(t => t.Trainee.Id == trainee)?.Trainee;
        if (trainee is not null && planned is null)
        {
            return NotFound();
        }
        if (planned is not null && !Redisplaying)
        {
            var team = planned.Supervisors;
            (Label, Coordinating, HoursAMonth) = (planned.Label, team.Coordinating, team.HoursAMonth);
            Pillars = [.. team.Pillars];
            Associates =
            [
                .. team.Associates.Select(a => new AssociateRow
                {
                    Name = a.Name,
                    HoursAMonth = a.HoursAMonth,
                    Pillars = [.. a.Pillars],
                }),
            ];
            Seen = planned.Revision;
        }
        else if (planned is not null && Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = planned.Revision;
        }
        while (Associates.Count < AssociateRows)
        {
            Associates.Add(new AssociateRow());
        }
        return shown;
    }
}
