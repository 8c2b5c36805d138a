using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>All priority rounds.</summary>
[Uses(typeof(GetRounds))]
public sealed class RoundsModel : AreaPage
{
    public RoundList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => Show(new GetRounds(), list => List = list);
}
