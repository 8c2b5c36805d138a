using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>What the toolkit is, for everybody, and the way to one's own organisation for those who lead there.</summary>
[Uses(typeof(GetEmployers))]
public sealed class EmployersModel : AreaPage
{
    public ImmutableArray<Named> Employers { get; private set; } = [];
    public bool IsSignedIn => Actor.IsSignedIn;

    public async Task<IActionResult> OnGetAsync()
    {
        var mine = await Ask(new GetEmployers());
        Employers = mine.IsDone ? mine.Value : [];
        return Page();
    }
}
