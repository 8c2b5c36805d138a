using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The returns of a collection, for those who chase them.</summary>
[Uses(typeof(GetReturns), typeof(RemindOutstanding))]
public sealed class ReturnsModel(ReferenceData reference) : TablePage
{
    public ReturnList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReturnSource? Source { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Outstanding { get; set; }

    public IEnumerable<ReturnLine> Shown
    {
        get
        {
            var paging = Paging.Of(Request);
            return List.Returns.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public string RegionOf(ReturnLine line) => line.Region is { } region ? reference.Regions.Latest.NameOf(region) : "";

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowOrGive(
            new GetReturns(id, Q, Source, Outstanding),
            list => List = list,
            list => ReturnsTable.Of(list, reference)
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new RemindOutstanding(id),
            outstanding =>
            {
                TempData.Announce(
                    outstanding == 0
                        ? "Nothing is outstanding"
                        : $"Reminded about {BaselineWords.Count(outstanding, "return", "returns")}"
                );
                return Redirect($"/workforce/baselines/{id}/returns");
            },
            () => OnGetAsync(id)
        );
}
