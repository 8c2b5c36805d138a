using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Delivery;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Delivery;

/// <summary>Fills in an annual return; it may be saved unfinished.</summary>
[Uses(typeof(GetReturn), typeof(ReportYear))]
public sealed class ReportModel(ReferenceData reference) : AreaPage
{
    private const int EmptyRows = 3;

    public ReturnPage Shown { get; private set; } = null!;

    public IEnumerable<SelectListItem> Professions =>
        reference.Professions.Latest.Select(p => new SelectListItem(p.Plural, p.Code));

    [BindProperty]
    public List<FiguresRow> Rows { get; set; } = [];

    [BindProperty]
    public string? Results { get; set; }

    [BindProperty]
    public string? Staffing { get; set; }

    [BindProperty]
    public string? Changes { get; set; }

    [BindProperty]
    public string? Supervision { get; set; }

    [BindProperty]
    public string? Feedback { get; set; }

    [BindProperty]
    public string? PatientInvolvement { get; set; }

    [BindProperty]
    public string? Concerns { get; set; }

    [BindProperty]
    public string? GoodPractice { get; set; }

    [BindProperty]
    public string? ActionProgress { get; set; }

    /// <summary>Which button was pressed: save it, or submit it.</summary>
    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce(
                    IsSubmitted ? "The annual return has been submitted" : "The annual return has been saved"
                );
                return Redirect(IsSubmitted ? $"/delivery/returns/{id}" : $"/delivery/returns/{id}/report");
            },
            () => Fill(id)
        );

    private bool IsSubmitted => Act == "submit";

    private ReportYear Command(Guid id) =>
        new(
            id,
            new ReturnFigures
            {
                ByProfession =
                [
                    .. Rows.Where(r => !string.IsNullOrEmpty(r.Profession))
                        .Select(r => new ProfessionFigures(
                            r.Profession!,
                            r.Starts ?? 0,
                            r.Completions ?? 0,
                            r.Withdrawals ?? 0,
                            r.Deferrals ?? 0
                        )),
                ],
                Results = Results?.Trim() ?? "",
                Staffing = Staffing?.Trim() ?? "",
                Changes = Changes?.Trim() ?? "",
                Supervision = Supervision?.Trim() ?? "",
                Feedback = Feedback?.Trim() ?? "",
                PatientInvolvement = PatientInvolvement?.Trim() ?? "",
                Concerns = Concerns?.Trim() ?? "",
                GoodPractice = GoodPractice?.Trim() ?? "",
                ActionProgress = ActionProgress?.Trim() ?? "",
            },
            IsSubmitted,
            Seen
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetReturn(id),
            page =>
            {
                Shown = page;
                if (Redisplaying)
                {
                    if (Stale is not null)
                    {
                        ModelState.Remove(nameof(Seen));
                        Seen = page.Return.Revision;
                    }
                    return;
                }
                Seen = page.Return.Revision;
                Keep(page.Return.Figures);
            }
        );

    private void Keep(ReturnFigures figures)
    {
        Rows =
        [
            .. figures.ByProfession.Select(p => new FiguresRow
            {
                Profession = p.Profession,
                Starts = p.Starts,
                Completions = p.Completions,
                Withdrawals = p.Withdrawals,
                Deferrals = p.Deferrals,
            }),
            .. Enumerable.Range(0, EmptyRows).Select(_ => new FiguresRow()),
        ];
        (Results, Staffing, Changes) = (figures.Results, figures.Staffing, figures.Changes);
        (Supervision, Feedback, PatientInvolvement) = (
            figures.Supervision,
            figures.Feedback,
            figures.PatientInvolvement
        );
        (Concerns, GoodPractice, ActionProgress) = (figures.Concerns, figures.GoodPractice, figures.ActionProgress);
    }
}
