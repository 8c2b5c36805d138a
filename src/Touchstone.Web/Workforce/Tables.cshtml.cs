using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Touchstone.Web.Workforce;

/// <summary>What other programs can have, and what the columns mean. It says nothing of anybody.</summary>
public sealed class TablesModel : PageModel
{
    public IActionResult OnGet() =>
        DataTable.IsAskedFor(Request) ? WorkforceTables.Dictionary.FileFor(Request) : Page();
}
