using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>Everything that was said in a conversation.</summary>
[Uses(typeof(GetStatements), typeof(GetConversationWords))]
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

    public IEnumerable<SelectListItem> Challenges =>
        List.Challenges.Select(c => new SelectListItem(
            Texts.Say(ConversationFields.TitleOf(c.Id), c.Title).Text,
            c.Id.ToString()
        ));

    public static IEnumerable<SelectListItem> Orders =>
        [
            new(ConversationTexts.T["Order.Newest"], nameof(StatementOrder.Newest)),
            new(ConversationTexts.T["Order.MostVotes"], nameof(StatementOrder.MostVotes)),
            new(ConversationTexts.T["Order.MostAgreed"], nameof(StatementOrder.MostAgreed)),
            new(ConversationTexts.T["Order.MostComments"], nameof(StatementOrder.MostComments)),
        ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        var (paging, isCsv) = (Paging.Of(Request), CsvDownload.IsAskedFor(Request));
        var (skip, take) = isCsv ? (0, int.MaxValue) : (paging.Skip, paging.Size);
        var shown = await Show(new GetStatements(id, VoiceIn(id), Under, Q, Order, skip, take), list => List = list);
        return List is null || !isCsv
            ? shown
            : CsvDownload.Of(
                "statements",
                ["Number", "Challenge", "Statement", "Date", "You", "Agree", "Disagree", "Passed", "Comments"],
                List.Lines.Select(l =>
                    new object?[]
                    {
                        l.Number,
                        List.Challenges.FirstOrDefault(c => c.Id == l.ChallengeId)?.Title,
                        l.Text,
                        l.PostedOn,
                        l.Own is { } own ? ConversationWords.Of(own) : "",
                        l.Tally?.Agree,
                        l.Tally?.Disagree,
                        l.Tally?.Pass,
                        l.Comments,
                    }
                )
            );
    }
}
