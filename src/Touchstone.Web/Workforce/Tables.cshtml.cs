using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce;

/// <summary>What other programs can have, and what the columns mean. It says nothing of anybody.</summary>
[Uses]
public sealed class TablesModel : PageModel
{
    public IActionResult OnGet() =>
        DataTable.IsAskedFor(Request) ? WorkforceTables.Dictionary.FileFor(Request) : Page();
}
