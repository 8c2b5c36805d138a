using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Opinion;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>One statement after the other: agree, disagree or pass. By itself a form; with script the same without waiting.</summary>
[Uses(typeof(GetConversationWords))]
public sealed class VoteModel(VoiceCookie cookie, Voting voting) : VoicePage(cookie)
{
    public Guid Id { get; private set; }
    public LiveStatement? Next { get; private set; }

    /// <summary>Title of the challenge that it answers.</summary>
    public string Prompted { get; private set; } = "";
    public int Own { get; private set; }
    public int Open { get; private set; }

    /// <summary>What others said of the statement that was just voted on.</summary>
    public string? Said { get; private set; }
    public string? Problem { get; private set; }

    [BindProperty]
    public long Statement { get; set; }

    [BindProperty]
    public int? Answer { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, long? after) => Fill(id, after);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (ParsedVoiceIn(id) is not { } voice)
        {
            return Redirect($"/conversations/{id}/join");
        }
        if (Answer is not (>= -1 and <= 1))
        {
            return BadRequest();
        }
        switch (await voting.Cast(id, voice, Statement, (Vote)Answer, HttpContext.RequestAborted))
        {
            case VoteOutcome.Counted:
                return Redirect($"/conversations/{id}/vote?after={Statement}");
            case VoteOutcome.Busy:
                Response.Headers.RetryAfter = "1";
                return StatusCode(StatusCodes.Status503ServiceUnavailable);
            case VoteOutcome.NotOpen:
                Problem = ConversationTexts.T["Vote.NotOpen"];
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await Fill(id, null);
            case VoteOutcome.NotJoined:
                return Redirect($"/conversations/{id}/join");
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Fill(Guid id, long? after)
    {
        Id = id;
        var voice = ParsedVoiceIn(id);
        if (voice is null || await voting.Ask(id, voice, HttpContext.RequestAborted) is not { } asked)
        {
            return Redirect($"/conversations/{id}/join");
        }
        (var conversation, Next, Own, Open) = asked;
        Prompted = Next is null ? "" : conversation.ChallengeOf(Next);
        if (after is { } before && await voting.Said(id, voice, before, HttpContext.RequestAborted) is { } said)
        {
            Said = ConversationTexts.T["Vote.You", ConversationWords.Of(said.Own), ConversationWords.Say(said.Tally)];
        }
        return Page();
    }
}
