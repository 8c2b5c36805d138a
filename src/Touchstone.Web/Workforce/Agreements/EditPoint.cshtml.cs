using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Writes a point of an agreement, a new one when the address names none.</summary>
[Uses(typeof(GetAgreement), typeof(PutPoint))]
public sealed class EditPointModel : AreaPage
{
    public AgreementPage Shown { get; private set; } = null!;

    [BindProperty]
    public PointKind? Kind { get; set; }

    [BindProperty]
    public Award? Award { get; set; }

    [BindProperty]
    public string? Put { get; set; }

    [BindProperty]
    public int? CommonShare { get; set; }

    [BindProperty]
    public DateOnly? FromIntake { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid? point) => ShowForm(Command(id, point), () => Fill(id, point));

    public Task<IActionResult> OnPostAsync(Guid id, Guid? point) =>
        Do(
            Command(id, point),
            _ =>
            {
                TempData.Announce("The point has been saved");
                return Redirect($"/workforce/agreements/{id}");
            },
            () => Fill(id, point)
        );

    private PutPoint Command(Guid id, Guid? point) =>
        new(id, point, Kind, Award, Put ?? "", CommonShare, FromIntake, Seen);

    private Task<IActionResult> Fill(Guid id, Guid? point) =>
        Show(
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
                if (page.Agreement.Points.FirstOrDefault(p => p.Id == point) is { } known)
                {
                    (Kind, Award, Put) = (known.Kind, known.Award, known.Put);
                    (CommonShare, FromIntake) = (known.CommonShare, known.FromIntake);
                }
            }
        );
}
