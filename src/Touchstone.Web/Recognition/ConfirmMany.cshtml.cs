using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition.Many;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Many = Touchstone.Core.Recognition.Many.ConfirmMany;

namespace Touchstone.Web.Recognition;

/// <summary>The provider confirms completion for many at once: first as a trial that changes nothing, then really.</summary>
[Uses(typeof(GetReadyToConfirm), typeof(Many))]
public sealed class ConfirmManyModel : AreaPage
{
    public ReadyToConfirm Ready { get; private set; } = null!;

    /// <summary>What the trial showed; null before it.</summary>
    public RowReport? Report { get; private set; }

    [BindProperty]
    public List<Guid> Enrolments { get; set; } = [];

    [BindProperty]
    public string? Statement { get; set; }

    /// <summary>The button with which the form was sent: to try, or to do it.</summary>
    [BindProperty]
    public bool Really { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Really
            ? Do(
                Command(id),
                report =>
                {
                    TempData.Announce(
                        report.Done == 1
                            ? "Completion has been confirmed for one practitioner"
                            : $"Completion has been confirmed for {report.Done} practitioners"
                    );
                    return Redirect($"/delivery/plans/{id}");
                },
                () => Fill(id)
            )
            : Try(Command(id), report => Report = report, () => Fill(id));

    private Many Command(Guid id) => new(id, [.. Enrolments], Statement ?? "");

    private Task<IActionResult> Fill(Guid id) => Show(new GetReadyToConfirm(id), ready => Ready = ready);
}
