using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Access.Organisations;

/// <summary>Organisations that take part.</summary>
[Uses(typeof(GetOrganisations))]
public sealed class OrganisationsModel(ReferenceData reference, UkTime time) : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    public OrganisationList List { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => OrganisationChoice.Kinds(reference, time);

    public IEnumerable<SelectListItem> Regions => OrganisationChoice.Regions(reference, time);

    public async Task<IActionResult> OnGetAsync()
    {
        var whole = CsvDownload.IsAskedFor(Request);
        var page = whole ? PagingQueries.WholeList : Paging.Of(Request).Page;
        var shown = await Show(new GetOrganisations(Q, Kind, Region, page), list => List = list);
        return whole && List is not null
            ? CsvDownload.Of(
                "organisations",
                ["Name", "Kind", "Region", "ODS code", "UKPRN", "Members"],
                List.Lines.Select(l => new object?[] { l.Name, l.Kind, l.Region, l.OdsCode, l.Ukprn, l.Members })
            )
            : shown;
    }
}
