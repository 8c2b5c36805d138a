using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Interests;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access.Interests;

/// <summary>What the person declared, and what was decided about it.</summary>
[Uses(typeof(MyInterests))]
public sealed class MineModel : AreaPage
{
    public ImmutableArray<InterestLine> Lines { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => Show(new MyInterests(), lines => Lines = lines);
}
