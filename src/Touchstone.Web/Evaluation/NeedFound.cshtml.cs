using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Priorities;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Evaluation;

/// <summary>A need that an evaluation found, and the form that puts it before a priority round.</summary>
[Uses(typeof(GetFoundNeed), typeof(PutNeedForward))]
public sealed class NeedFoundModel(ReferenceData reference) : AreaPage
{
    public FoundNeedPage Shown { get; private set; } = null!;

    public bool MayPutForward { get; private set; }

    /// <summary>Whether the proposal that the need has become opens to the one who looks.</summary>
    public bool MayReadProposal { get; private set; }

    public IReadOnlyList<Term> NeedKindsOffered => reference.NeedKinds.Latest;

    public IReadOnlyList<Profession> ProfessionsOffered => reference.Professions.Latest;

    public IEnumerable<SelectListItem> Rounds =>
        Shown.OpenRounds.Select(r => new SelectListItem(r.Name, r.Id.ToString()));

    [BindProperty, Required(ErrorMessage = "Choose an open priority round")]
    public Guid? RoundId { get; set; }

    [BindProperty]
    public List<string> NeedKinds { get; set; } = [];

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? ExistingProvision { get; set; }

    [BindProperty]
    public string? Feasibility { get; set; }

    [BindProperty]
    public string? MultiProfessional { get; set; }

    [BindProperty]
    public List<string> Professions { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            receipt =>
            {
                TempData.Announce($"The need is proposal {receipt.Reference} now");
                return Redirect($"/priorities/proposals/{receipt.Id}");
            },
            () => Fill(id)
        );

    private PutNeedForward Command(Guid id) =>
        new(
            id,
            RoundId ?? default,
            [.. NeedKinds],
            Evidence ?? "",
            ExistingProvision ?? "",
            Feasibility ?? "",
            MultiProfessional ?? "",
            [.. Professions]
        );

    private async Task<IActionResult> Fill(Guid id)
    {
        var shown = await Show(new GetFoundNeed(id), page => Shown = page);
        MayPutForward = Shown is { Need.ProposalId: null } && await May(Command(id));
        MayReadProposal = Shown is { Need.ProposalId: { } proposal } && await May(new GetProposal(proposal));
        return shown;
    }
}
