using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Development;

/// <summary>The dry run of a file, with the choice to take it over or to set it aside.</summary>
[Uses(typeof(GetImport), typeof(TakeImport), typeof(SetImportAside))]
public sealed class ImportModel : AreaPage
{
    public ImportPage Shown { get; private set; } = null!;
    public Guid Specification { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<RowOutcome> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return Shown.Rows.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public Task<IActionResult> OnGetAsync(Guid id, Guid import)
    {
        Specification = id;
        return Show(new GetImport(id, import), page => Shown = page);
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid import) =>
        Do(
            new TakeImport(id, import, Seen),
            _ =>
            {
                TempData.Announce("The file has been taken over");
                return Redirect($"/specifications/{id}");
            },
            () => OnGetAsync(id, import)
        );

    public Task<IActionResult> OnPostAsideAsync(Guid id, Guid import) =>
        Do(
            new SetImportAside(id, import),
            _ =>
            {
                TempData.Announce("The file has been set aside. The draft is as it was");
                return Redirect($"/specifications/{id}");
            },
            () => OnGetAsync(id, import)
        );
}
