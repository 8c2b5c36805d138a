using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Somebody takes back that their words may be quoted.</summary>
[Uses(typeof(WithdrawQuoting), typeof(GetText))]
public sealed class WithdrawModel : AreaPage
{
    public Guid Id { get; private set; }
    public string Caption { get; private set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new WithdrawQuoting(id, ""), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new WithdrawQuoting(id, Why ?? ""),
            closed =>
            {
                TempData.Announce($"Closed to quoting: {InsightWords.Count(closed, "text", "texts")}");
                return Redirect($"/insight/texts/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        return Show(
            new GetText(id, TextFilter.None),
            page => Caption = $"{page.Analysis.Title}, text {page.Text.Place}"
        );
    }
}
