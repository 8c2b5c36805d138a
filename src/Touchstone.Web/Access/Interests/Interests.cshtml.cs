using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Interests;
using Touchstone.Core.Platform.Storage;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Access.Interests;

/// <summary>Interests that people declared and the product found.</summary>
[Uses(typeof(GetInterests))]
public sealed class InterestsModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public bool Waiting { get; set; }

    public InterestList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var whole = CsvDownload.IsAskedFor(Request);
        var page = whole ? PagingQueries.WholeList : Paging.Of(Request).Page;
        var shown = await Show(new GetInterests(Waiting, page), list => List = list);
        return whole && List is not null
            ? CsvDownload.Of(
                "interests",
                ["Person", "In", "Interest", "Details", "Source", "State", "At", "Decision"],
                List.Lines.Select(l =>
                    new object?[]
                    {
                        l.Person,
                        l.About,
                        l.Kind,
                        l.Details,
                        l.Source.ToString(),
                        InterestWords.State(l.State),
                        l.At,
                        l.ManagedReason,
                    }
                )
            )
            : shown;
    }
}
