using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>Everything that was said in a conversation.</summary>
[Uses(typeof(GetStatements))]
public sealed class StatementsModel(VoiceCookie cookie) : VoicePage(cookie)
{
    public Guid Id { get; private set; }
    public StatementList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "challenge")]
    public Guid? Under { get; set; }

    [BindProperty(SupportsGet = true)]
    public StatementOrder Order { get; set; }

    public IEnumerable<StatementLine> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return List.Lines.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public IEnumerable<SelectListItem> Challenges =>
        List.Challenges.Select(c => new SelectListItem(c.Title, c.Id.ToString()));

    public static IEnumerable<SelectListItem> Orders =>
        [
            new("Newest first", nameof(StatementOrder.Newest)),
            new("Most votes first", nameof(StatementOrder.MostVotes)),
            new("Most agreed first", nameof(StatementOrder.MostAgreed)),
            new("Most comments first", nameof(StatementOrder.MostComments)),
        ];

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        return Show(new GetStatements(id, VoiceIn(id), Under, Q, Order), list => List = list);
    }
}
