using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Records where one university stood on every point.</summary>
[Uses(typeof(GetAgreement), typeof(RecordPositions))]
public sealed class PositionsModel : AreaPage
{
    public AgreementPage Shown { get; private set; } = null!;

    [BindProperty]
    public Guid? ProviderId { get; set; }

    [BindProperty]
    public Dictionary<Guid, PositionRow> Positions { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> Universities =>
        Shown.MayTakePart.Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The positions have been recorded");
                return Redirect($"/workforce/agreements/{id}");
            },
            () => Fill(id)
        );

    private RecordPositions Command(Guid id) =>
        new(
            id,
            ProviderId,
            [.. Positions.Select(p => new GivenPosition(p.Key, p.Value.Stance, p.Value.Reservation ?? ""))],
            Seen
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetAgreement(id),
            page =>
            {
                Shown = page;
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Agreement.Revision;
                }
                foreach (var point in page.Agreement.Points.Where(p => !Positions.ContainsKey(p.Id)))
                {
                    Positions[point.Id] = new PositionRow();
                }
            }
        );
}
