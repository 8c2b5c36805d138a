using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The organisation declares that its return is true, and signs it off.</summary>
[Uses(typeof(GetReturn), typeof(SignOffReturn))]
public sealed class SignOffModel : AreaPage
{
    public ReturnPage Shown { get; private set; } = null!;

    /// <summary>What the survey still lacks, in words.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    [BindProperty]
    public List<string> IsNil { get; set; } = [];

    [BindProperty]
    public List<string> Declared { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The return has been signed off. Thank you");
                return Redirect($"/workforce/returns/{id}");
            },
            () => Fill(id)
        );

    private SignOffReturn Command(Guid id) => new(id, Declared.Contains("true"), IsNil.Contains("true"), Seen);

    private Task<IActionResult> Fill(Guid id)
    {
        // What is missing in the survey has no field on this page: it is listed, with the way back.
        Missing =
        [
            .. ModelState
                .Where(entry => entry.Key.StartsWith("Items[", StringComparison.Ordinal))
                .SelectMany(entry => entry.Value!.Errors.Select(error => error.ErrorMessage)),
        ];
        return Show(new GetReturn(id), page => Shown = page);
    }
}
