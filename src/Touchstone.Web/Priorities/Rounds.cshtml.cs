using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Priorities;

/// <summary>All priority rounds.</summary>
[Uses(typeof(GetRounds))]
public sealed class RoundsModel : AreaPage
{
    public RoundList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetRounds(), list => List = list);
        return CsvDownload.IsAskedFor(Request) && List is not null
            ? CsvDownload.Of(
                "priority-rounds",
                ["Round", "Opens", "Closes", "Proposals", "Status"],
                List.Rounds.Select(r =>
                    new object?[] { r.Title, r.OpensAt, r.ClosesAt, r.Proposals, PriorityWords.Of(r.Phase) }
                )
            )
            : shown;
    }
}
