using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>Asks organisations for their returns.</summary>
[Uses(typeof(GetOrganisationsToAsk), typeof(AskForReturns))]
public sealed class AskModel(ReferenceData reference) : AreaPage
{
    public Guid Id { get; private set; }
    public ImmutableArray<OrganisationToAsk> Offered { get; private set; } = [];

    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    public string KindOf(OrganisationToAsk organisation) =>
        reference.OrganisationKinds.Latest.NameOf(organisation.Kind).ToLowerInvariant();

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        return Show(new GetOrganisationsToAsk(id), offered => Offered = offered);
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new AskForReturns(id, [.. Organisations]),
            asked =>
            {
                TempData.Announce($"{BaselineWords.Count(asked, "return was", "returns were")} asked for");
                return Redirect($"/workforce/baselines/{id}/returns");
            },
            () => OnGetAsync(id)
        );
}
