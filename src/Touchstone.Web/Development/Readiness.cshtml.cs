using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Decides whether a version goes to independent review.</summary>
[Uses(typeof(GetVersion), typeof(DecideReadiness))]
public sealed class ReadinessModel(ReferenceData reference, UkTime time) : AreaPage
{
    public VersionPage Shown { get; private set; } = null!;
    public IReadOnlyList<OutcomeOption> Outcomes => reference.OutcomeSets.On(time.Today)[DecideReadiness.Kind].Outcomes;

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Delegation { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the day of the decision")]
    public DateOnly? DecidedOn { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(
            Command(id),
            () =>
                Show(
                    new GetVersion(id),
                    page =>
                    {
                        Shown = page;
                        if (!Redisplaying)
                        {
                            DecidedOn = time.Today;
                        }
                    }
                )
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The decision has been recorded");
                return Redirect($"/specifications/versions/{id}");
            },
            () => OnGetAsync(id)
        );

    private DecideReadiness Command(Guid id) =>
        new(id, Outcome ?? "", Reasons ?? "", Delegation ?? "", DecidedOn ?? default);
}
