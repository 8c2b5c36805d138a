using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Reports;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Publishes an edition of a report.</summary>
[Uses(typeof(GetReport), typeof(PublishReport))]
public sealed class PublishModel : AreaPage
{
    public Guid Id { get; private set; }
    public string Caption { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new PublishReport(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new PublishReport(id),
            _ =>
            {
                TempData.Announce("The edition is published");
                return Redirect($"/insight/reports/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        return Show(new GetReport(id), page => Caption = $"{page.Report.Content.Title}, edition {page.Report.Edition}");
    }
}
