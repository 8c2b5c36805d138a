using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Engagement;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Engagement;

/// <summary>The people who registered, for programme staff, and for a developer those interested in their credential.</summary>
[Uses(typeof(GetRegistrations))]
public sealed class RegistrationsModel(ReferenceData reference) : AreaPage
{
    public RegistrationList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public Guid? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Profession { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    public IEnumerable<RegistrationLine> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return List.Lines.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public IEnumerable<SelectListItem> Professions =>
        reference.Professions.Latest.Select(p => new SelectListItem(p.Name, p.Code));
    public IEnumerable<SelectListItem> Sectors =>
        reference.Sectors.Latest.Select(s => new SelectListItem(s.Name, s.Code));
    public IEnumerable<SelectListItem> Regions =>
        reference.Regions.Latest.Select(r => new SelectListItem(r.Name, r.Code));

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await Show(new GetRegistrations(Credential, Find, Profession, Sector, Region), list => List = list);
        return List is null || !CsvDownload.IsAskedFor(Request)
            ? page
            : CsvDownload.Of(
                "registrations",
                ["Name", "E-mail", "Profession", "Sector", "Region", "Credentials", "Topics", "Confirmed"],
                List.Lines.Select(l =>
                    new object?[]
                    {
                        l.Name,
                        l.Address,
                        l.Profession,
                        l.Sector,
                        l.Region,
                        string.Join("; ", l.Credentials),
                        l.Topics,
                        l.ConfirmedAt,
                    }
                )
            );
    }
}
