using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>A practitioner adds a piece of evidence by one of the three routes.</summary>
[Uses(typeof(GetEnrolment), typeof(AddEvidence))]
public sealed class NewEvidenceModel(ReferenceData reference) : AreaPage
{
    public EnrolmentPage Shown { get; private set; } = null!;

    public IReadOnlyList<EvidenceRoute> Routes => reference.EvidenceRoutes.Latest;

    [BindProperty]
    public string? Route { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public string? Confirmer { get; set; }

    [BindProperty]
    public List<Guid> Capabilities { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The evidence has been added");
                return Redirect($"/recognition/enrolments/{id}");
            },
            () => Fill(id)
        );

    private AddEvidence Command(Guid enrolment) =>
        new(enrolment, Route ?? "", Title ?? "", Account ?? "", Link, Confirmer ?? "", [.. Capabilities]);

    private Task<IActionResult> Fill(Guid id) => Show(new GetEnrolment(id), page => Shown = page);
}
