using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>Confirms that a proposal is in.</summary>
[Uses(typeof(GetRound))]
public sealed class ProposedModel : AreaPage
{
    public RoundPage Round { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetRound(id), round => Round = round);
}
