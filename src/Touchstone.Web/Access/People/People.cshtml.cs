using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Access.People;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Access.People;

/// <summary>The people who have accounts.</summary>
[Uses(typeof(GetPeople))]
public sealed class PeopleModel(ReferenceData reference, UkTime time) : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    public PeopleList List { get; private set; } = null!;

    public IEnumerable<SelectListItem> Roles =>
        Enum.GetValues<Role>()
            .Select(r => new SelectListItem(reference.Describe(r, time.Today).Name, RoleCode.Of(r)))
            .OrderBy(i => i.Text, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync()
    {
        var whole = CsvDownload.IsAskedFor(Request);
        var page = whole ? PagingQueries.WholeList : Paging.Of(Request).Page;
        var shown = await Show(new GetPeople(Q, RoleCode.Parse(Role), Closed, page), list => List = list);
        return whole && List is not null
            ? CsvDownload.Of(
                "people",
                ["Name", "E-mail", "Roles", "Second factor", "Last seen", "Closed"],
                List.Lines.Select(l =>
                    new object?[]
                    {
                        l.Name,
                        l.Email,
                        string.Join("; ", l.Roles),
                        l.HasSecondFactor,
                        l.LastSeen,
                        l.ClosedAt,
                    }
                )
            )
            : shown;
    }
}
