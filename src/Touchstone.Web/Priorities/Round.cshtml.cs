using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>The public page of a round.</summary>
[Uses(typeof(GetRound))]
public sealed class RoundModel : AreaPage
{
    public RoundPage Round { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetRound(id), round => Round = round);
}
