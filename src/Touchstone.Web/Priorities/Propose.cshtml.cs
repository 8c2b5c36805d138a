using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>The public form by which an organisation puts a need forward, under the headings of the gateway template.</summary>
[Uses(typeof(GetRound), typeof(SubmitProposal), typeof(GetFindingsToCite))]
public sealed class ProposeModel(ReferenceData reference) : AreaPage
{
    public RoundPage Round { get; private set; } = null!;

    /// <summary>Set once the proposal is in: the page then confirms it.</summary>
    public ProposalReceipt? Receipt { get; private set; }
    public IReadOnlyList<Term> NeedKindsOffered => reference.NeedKinds.Latest;
    public IReadOnlyList<Profession> ProfessionsOffered => reference.Professions.Latest;

    /// <summary>Published findings of the workforce baseline.</summary>
    public ImmutableArray<FindingToCite> FindingsOffered { get; private set; } = [];

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public List<Guid> Findings { get; set; } = [];

    [BindProperty]
    public List<string> NeedKinds { get; set; } = [];

    [BindProperty]
    public string? Need { get; set; }

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

    [BindProperty]
    public string? OrganisationName { get; set; }

    [BindProperty]
    public string? ContactName { get; set; }

    [BindProperty]
    public string? ContactEmail { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        await Show(new GetFindingsToCite(), findings => FindingsOffered = findings);
        return await Show(new GetRound(id), round => Round = round);
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new SubmitProposal(
                id,
                Area ?? "",
                [.. NeedKinds],
                Need ?? "",
                Evidence ?? "",
                ExistingProvision ?? "",
                Feasibility ?? "",
                MultiProfessional ?? "",
                [.. Professions],
                OrganisationName ?? "",
                ContactName ?? "",
                ContactEmail ?? ""
            )
            {
                Findings = [.. Findings],
            },
            receipt => Redirect($"/priorities/rounds/{id}/proposed?reference={receipt.Reference}"),
            () => OnGetAsync(id)
        );
}
